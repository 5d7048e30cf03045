// Base 32 as Crockford describes it: without I, L, O and U, which are easily misread. His aliases for them are not
// read: a text has one spelling, case aside (decision R14).
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const INVALID = 255;

/** Bytes as upper-case Crockford base 32, five bits per character, the last one filled up with zeros. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS.charAt((pending >>> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  }
  return bits > 0 ? text + DIGITS.charAt((pending << (5 - bits)) & 31) : text;
}

/**
 * Crockford base 32 from `start` on, as bytes. Upper and lower case are alike.
 *
 * @returns `undefined` when a character is not a digit, or when bits that fill no byte are not zero.
 */
export function decodeBase32(text: string, start = 0): Uint8Array | undefined {
  const bytes = new Uint8Array(((text.length - start) * 5) >>> 3);
  let length = 0;
  let bits = 0;
  let pending = 0;
  for (let index = start; index < text.length; index++) {
    const digit = values[text.charCodeAt(index)] ?? INVALID;
    if (digit === INVALID) return undefined;
    pending = (pending << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = pending >>> bits;
      pending &= (1 << bits) - 1;
    }
  }
  return pending === 0 ? bytes : undefined;
}

const values: Uint8Array = digitValues();

function digitValues(): Uint8Array {
  const table = new Uint8Array(128).fill(INVALID);
  const enter = (digit: string, value: number): void => {
    table[digit.charCodeAt(0)] = value;
    table[digit.toLowerCase().charCodeAt(0)] = value;
  };
  for (let value = 0; value < DIGITS.length; value++) enter(DIGITS.charAt(value), value);
  return table;
}
