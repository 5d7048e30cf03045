import type { Parameter, ParameterType } from "@token-apis/contracts";
import { styleReader } from "./parameter-style.ts";
import { decodePercent } from "../route/request-target.ts";

/** Reads the value of one parameter from raw text; `undefined` where the text does not fit. */
export interface ValueReader {
  /** Everything in one piece of text. */
  readonly whole: (raw: string) => unknown;
  /** A list whose items came one by one: `id=1&id=2`. */
  readonly items: (raws: readonly string[]) => unknown;
  /** An object whose members came one by one: `filter[a]=1&filter[b]=2`. */
  readonly members: (pairs: readonly (readonly [string, string])[]) => unknown;
}

/** Prepares the reader of a parameter; what its type needs is looked up now, not at each request. */
export function createValueReader(parameter: Parameter): ValueReader {
  const decode = DECODERS[parameter.in];
  const style = styleReader(parameter);
  const item = coercionOf(parameter.items ?? "string", undefined);
  const member = (name: string): Coercion => coercionOf(parameter.properties?.[name] ?? "string", undefined);

  const items: ValueReader["items"] = (raws) => {
    const values = raws.map((raw) => coerce(decode(raw), item));
    return values.includes(undefined) ? undefined : values;
  };
  const members: ValueReader["members"] = (pairs) => {
    const entries = pairs.map(([rawName, raw]) => {
      const name = decode(rawName);
      return [name ?? "", name === undefined ? undefined : coerce(decode(raw), member(name))] as const;
    });
    // fromEntries makes own members, `__proto__` too.
    return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  };
  const readers = typesOf(parameter).map((type): Coercion => {
    if (type === "array") return (raw) => whenDefined(style.list(raw), items);
    if (type === "object") return (raw) => whenDefined(style.members(raw), members);
    const scalar = coercionOf(type, parameter.format);
    return (raw) => coerce(whenDefined(style.text(raw), decode), scalar);
  });
  const [only] = readers;
  const whole = readers.length === 1 && only ? only : (raw: string) => firstFit(readers, raw);
  return { whole, items, members };
}

/** The types of a parameter, in the order in which they are tried. */
export function typesOf({ type }: Parameter): readonly ParameterType[] {
  return type === undefined ? ["string"] : typeof type === "string" ? [type] : type;
}

function firstFit(readers: readonly Coercion[], raw: string): unknown {
  for (const read of readers) {
    const value = read(raw);
    if (value !== undefined) return value;
  }
  return undefined;
}

const coerce = (text: string | undefined, coercion: Coercion): unknown => (text === undefined ? undefined : coercion(text));

const whenDefined = <Value, Result>(value: Value | undefined, use: (value: Value) => Result): Result | undefined =>
  value === undefined ? undefined : use(value);

const DECODERS: Readonly<Record<Parameter["in"], (raw: string) => string | undefined>> = {
  path: decodePercent,
  query: decodeQuery,
  cookie: decodePercent,
  // RFC 9110: header values are not percent-encoded.
  header: (raw) => raw.trim(),
};

/** Undoes the encoding of a query, where `+` stands for a space (URL standard, application/x-www-form-urlencoded). */
export function decodeQuery(raw: string): string | undefined {
  return decodePercent(raw.includes("+") ? raw.replaceAll("+", " ") : raw);
}

/** Turns decoded text into a value. `undefined`: the text does not fit the type. */
type Coercion = (text: string) => unknown;

/**
 * The coercion for a type that is neither `array` nor `object`: `coercionOf("integer", "int64")("20")` gives 20.
 * Nothing is guessed: `" 1"`, `"1.0"`, `"0x1"` and `""` are not integers, `"TRUE"` is not a boolean.
 */
function coercionOf(type: ParameterType, format: Parameter["format"]): Coercion {
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
