import type { ValidationError } from "@token-apis/contracts";

/** Where data breaks its schema, and what the schema wants there. */
export interface Explanation {
  /** JSON Pointer (RFC 6901) to the wrong or missing member. */
  readonly pointer: string;
  /** Completes "must be …": `an integer or "forever"`. */
  readonly expected: string;
  /** JSON type of what stands there; `nothing` where a member is missing. */
  readonly actual: string;
  /** What stands there; `undefined` where a member is missing. */
  readonly value: unknown;
}

/**
 * Says in a few words what a validator found:
 * the three errors of a broken `oneOf` become `must be an integer or "forever"`.
 *
 * @param errors - Of Ajv, in its order: the branches of a `oneOf` or `anyOf` stand before it.
 */
export function explainErrors(errors: readonly ValidationError[], data: unknown): Explanation {
  const last = errors.at(-1);
  if (last === undefined) return { pointer: "", expected: "what the contract describes", actual: typeOf(data), value: data };
  const causes = isCombination(last) ? branchErrors(errors, last) : [last];
  const pointer = pointerOf(causes[0] ?? last);
  const expected = expectationsOf(causes.filter((cause) => pointerOf(cause) === pointer));
  const value = valueAt(data, pointer);
  return { pointer, expected, actual: typeOf(value), value };
}

// The values of several enumerations, and of constants, are one list.
function expectationsOf(causes: readonly ValidationError[]): string {
  const others = causes.filter(({ keyword }) => keyword !== "enum" && keyword !== "const").map(wordsOf);
  const listed = [...new Set(causes.flatMap(allowedBy).map((value) => JSON.stringify(value)))];
  const list = listed.length > 1 ? `one of ${listed.join(", ")}` : listed;
  return [...new Set([...others, list].flat())].join(" or ");
}

const allowedBy = ({ keyword, params }: ValidationError): readonly unknown[] =>
  keyword === "const" ? [params["allowedValue"]] : Array.isArray(params["allowedValues"]) ? params["allowedValues"] : [];

const isCombination = ({ keyword }: ValidationError): boolean => keyword === "oneOf" || keyword === "anyOf";

// The branch that came furthest is the one that was meant: { "d_us": "x" } rather than "is not a string".
function branchErrors(errors: readonly ValidationError[], combination: ValidationError): readonly ValidationError[] {
  const inside = errors.filter((error) => !isCombination(error) && isWithin(error.instancePath, combination.instancePath));
  const depth = Math.max(0, ...inside.map((error) => pointerOf(error).split("/").length));
  const deepest = inside.filter((error) => pointerOf(error).split("/").length === depth);
  return deepest.length > 0 ? deepest : [combination];
}

const isWithin = (pointer: string, outer: string): boolean => pointer === outer || pointer.startsWith(`${outer}/`);

function pointerOf({ instancePath, params }: ValidationError): string {
  const member = params["missingProperty"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof member !== "string") return instancePath;
  return `${instancePath}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function wordsOf({ keyword, params, message }: ValidationError): string {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "required":
      return "there";
    case "additionalProperties":
    case "unevaluatedProperties":
      return "left out";
    case "type":
      return [params["type"]]
        .flat()
        .flatMap((type) => String(type).split(","))
        .map(withArticle)
        .join(" or ");
    case "minimum":
      return `at least ${limit}`;
    case "maximum":
      return `at most ${limit}`;
    case "exclusiveMinimum":
      return `more than ${limit}`;
    case "exclusiveMaximum":
      return `less than ${limit}`;
    case "minLength":
      return `at least ${limit} characters long`;
    case "maxLength":
      return `at most ${limit} characters long`;
    case "minItems":
      return `a list of at least ${limit}`;
    case "maxItems":
      return `a list of at most ${limit}`;
    case "pattern":
      return `text that matches ${String(params["pattern"])}`;
    case "format":
      return `text in the format ${String(params["format"])}`;
    default:
      // "must match …", "must NOT have duplicate items": Ajv's own words, made to follow "must be".
      return `valid (${message ?? keyword})`;
  }
}

const withArticle = (type: string): string => (type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);

function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function typeOf(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
