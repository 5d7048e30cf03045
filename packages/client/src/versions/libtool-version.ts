/** The protocol versions that one side speaks, both ends included. */
export interface VersionRange {
  readonly oldest: number;
  readonly newest: number;
}

/**
 * Reads `current[:revision[:age]]`, absent parts being 0: `21:0:2` speaks 19 to 21.
 * `undefined` when it is nothing of the kind.
 *
 * @see {@link https://www.gnu.org/software/libtool/manual/html_node/Libtool-versioning.html | Libtool's versioning}
 */
export function readLibtoolVersion(text: string): VersionRange | undefined {
  const [, current, age = "0"] = /^(\d{1,9})(?::\d+(?::(\d{1,9}))?)?$/.exec(text) ?? [];
  if (current === undefined || Number(age) > Number(current)) return undefined;
  return { oldest: Number(current) - Number(age), newest: Number(current) };
}
