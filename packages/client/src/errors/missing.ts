/**
 * The error for something that the caller left out. It shows the names and types of what was passed, never a value, which may be
 * secret.
 *
 * @param what - Name of what is missing, with the function that wants it: `listTokens(): path.username`.
 * @param form - The right form, as code.
 * @param got - What was passed instead.
 */
export const missing = (what: string, form: string, got: unknown): TypeError =>
  new TypeError(`${what} is missing. Pass ${form}, not ${shapeOf(got)}.`);

function shapeOf(value: unknown): string {
  if (value instanceof Promise) return "a promise";
  if (!value || typeof value !== "object") return typeof value;
  const members = Object.entries(value).map(([name, member]) => `${name}: ${typeof member}`);
  return `{ ${members.join(", ")} }`;
}
