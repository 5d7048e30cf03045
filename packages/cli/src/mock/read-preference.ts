/** What a caller prefers instead of the answer that the mock would give. */
export interface Preference {
  /** A status. */
  readonly code?: number;
  /** The name of an example. */
  readonly example?: string;
}

/**
 * Reads the header `Prefer`: `code=404, example=gone`. What it does not understand is ignored, as the header requires.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7240#section-2 | RFC 7240, Prefer}
 */
export function readPreference(header: string | null): Preference {
  const pairs = (header ?? "").split(/[,;]/).map((part) => /^\s*([\w-]+)\s*=\s*"?(.*?)"?\s*$/.exec(part));
  const values = new Map(pairs.flatMap((pair) => (pair ? [[pair[1]?.toLowerCase(), pair[2]] as const] : [])));
  const [code, example] = [values.get("code"), values.get("example")];
  return {
    ...(code !== undefined && /^[2-5]\d\d$/.test(code) && { code: Number(code) }),
    ...(example !== undefined && { example }),
  };
}
