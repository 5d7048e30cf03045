import type { Parameter, ParameterType } from "@token-apis/contracts";

/** Turns decoded text into a value. `undefined`: the text does not fit the type. */
export type Coercion = (text: string) => unknown;

/**
 * The coercion for a type that is neither `array` nor `object`: `coercionOf("integer", "int64")("20")` gives 20.
 * Nothing is guessed: `" 1"`, `"1.0"`, `"0x1"` and `""` are no integers, `"TRUE"` is no boolean.
 */
export function coercionOf(type: ParameterType, format: Parameter["format"]): Coercion {
  switch (type) {
    case "integer":
      return format === undefined ? toInteger : RANGES[format];
    case "number":
      return toNumber;
    case "boolean":
      return (text) => (text === "true" ? true : text === "false" ? false : undefined);
    case "json":
      return toJson;
    default:
      return (text) => text;
  }
}

const RANGES = { int32: integerOfBits(32), int64: integerOfBits(64) };

/**
 * A value of 64 bits may have no exact `number`. It is held against the range as a `BigInt`, and only then
 * rounded: rounding keeps the order, so a row id or a limit beyond 2^53 stays valid and merely loses
 * precision, where a check after rounding would refuse or admit the neighbours of the bounds.
 */
function integerOfBits(bits: number): Coercion {
  const limit = 2n ** BigInt(bits - 1);
  return (text) => {
    const value = toInteger(text);
    // At most nine digits fit both ranges.
    if (value === undefined || text.length <= 9) return value;
    const exact = BigInt(text);
    return exact >= -limit && exact < limit ? value : undefined;
  };
}

function toInteger(text: string): number | undefined {
  return /^-?[0-9]+$/.test(text) ? finite(text) : undefined;
}

function toNumber(text: string): number | undefined {
  return /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(text) ? finite(text) : undefined;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  // `+ 0` turns -0 into 0.
  return Number.isFinite(value) ? value + 0 : undefined;
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
