/** A string that says something: blanks alone do not. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
