/** `{}` yes; `[]`, `null` and everything else no. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string with a character other than white space. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** `404`, `4XX`, `500` yes; `200`, `default` no. */
export function isErrorStatus(status: string): boolean {
  return /^[45][0-9X]{2}$/i.test(status);
}
