/**
 * Runs a program. Prints its usage to stdout for `--help`, and to stderr when its arguments are wrong.
 * @param read - Reads the arguments. Throws `TypeError` when they are wrong.
 * @returns The exit code: that of `work`, or 2 when the arguments are wrong.
 */
export async function runProgram<T extends { readonly help: boolean }>(
  usage: string,
  read: () => T,
  work: (options: T) => Promise<number>,
): Promise<number> {
  let options: T;
  try {
    options = read();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (!options.help) return await work(options);
  process.stdout.write(usage);
  return 0;
}

/**
 * Selects from the known names, in their order. Selects all when none is given.
 * @param what - What the names are, for the error: `subject`.
 * @throws {TypeError} When a name is unknown; the message lists the known ones.
 */
export function selectNames(what: string, known: readonly string[], given: readonly string[]): string[] {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new TypeError(`Unknown ${what}: ${unknown.join(", ")}. Use ${known.join(", ")}.`);
  return known.filter((name) => given.length === 0 || given.includes(name));
}
