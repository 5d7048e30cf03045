/**
 * Reads the value of a command's option: `parseCount("--rounds", "5")` gives 5, without a value `undefined`.
 * @throws {TypeError} When the value is not a whole number from 1 on: a check of no rounds would pass.
 */
export function parseCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) {
    throw new TypeError(`${option} takes a whole number from 1 on, not ${JSON.stringify(text)}.`);
  }
  return Number(text);
}
