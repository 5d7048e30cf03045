import * as fc from "fast-check";
import { type Document, isObject, type JsonObject, toList } from "./document.ts";

/** Nesting below which only what is required is filled in; a schema may contain itself. */
const DEEPEST = 4;
const LONGEST_LIST = 4;

/** Values by the name of the parameter or member that they are for. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/**
 * An arbitrary of values for a JSON Schema (draft 2020-12). Nearly all values fit the schema: `not`, `if`, patterns of keys
 * and some combinations are left out, so the caller checks what it needs to know.
 */
export function schemaArbitrary(schema: unknown, document: Document, known: KnownValues = {}, depth = 0): fc.Arbitrary<unknown> {
  if (schema === true || schema === undefined) return anything;
  const resolved = mergeAllOf(document.object(schema), document);
  if ("const" in resolved) return fc.constant(resolved["const"]);
  const choices = toList(resolved["enum"]);
  if (choices.length > 0) return fc.constantFrom(...choices);
  const alternatives = [...toList(resolved["oneOf"]), ...toList(resolved["anyOf"])];
  if (alternatives.length > 0) {
    const { oneOf: _, anyOf: __, ...common } = resolved;
    const each = alternatives.map((part) => {
      const alternative = document.object(part);
      return schemaArbitrary(mergeSchemas(common, alternative), document, known, depth + 1);
    });
    return fc.oneof(...each);
  }
  const types = toTypes(resolved);
  return types.length === 0 ? anything : fc.oneof(...types.map((type) => typeArbitrary(type, resolved, document, known, depth)));
}

/** JSON of any kind, small. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, "", "x", [], {}, 9_007_199_254_740_991, 1e300, "\u0000", "ü😀", "__proto__"),
  fc.jsonValue({ maxDepth: 2 }),
);

function toTypes(schema: JsonObject): readonly string[] {
  const type = schema["type"];
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.map(String);
  if ("properties" in schema || "required" in schema) return ["object"];
  if ("items" in schema) return ["array"];
  if ("pattern" in schema || "minLength" in schema || "maxLength" in schema) return ["string"];
  return "minimum" in schema || "maximum" in schema ? ["number"] : [];
}

function typeArbitrary(
  type: string,
  schema: JsonObject,
  document: Document,
  known: KnownValues,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return integerArbitrary(schema);
    case "number":
      return hasInteger(schema) ? fc.oneof(integerArbitrary(schema), numberArbitrary(schema)) : numberArbitrary(schema);
    case "array":
      return arrayArbitrary(schema, document, known, depth);
    case "object":
      return objectArbitrary(schema, document, known, depth);
    default:
      return stringArbitrary(schema);
  }
}

const numberOf = (schema: JsonObject, key: string): number | undefined => {
  const value = schema[key];
  return typeof value === "number" ? value : undefined;
};

/** The whole numbers of a schema, counted in steps of `multipleOf`. */
function integerRange(schema: JsonObject): { readonly step: number; readonly min: number; readonly max: number } {
  const step = Math.max(1, numberOf(schema, "multipleOf") ?? 1);
  const exclusiveLow = numberOf(schema, "exclusiveMinimum") ?? -Infinity;
  const exclusiveHigh = numberOf(schema, "exclusiveMaximum") ?? Infinity;
  const low = Math.max(numberOf(schema, "minimum") ?? Number.MIN_SAFE_INTEGER, Math.floor(exclusiveLow) + 1);
  const high = Math.min(numberOf(schema, "maximum") ?? Number.MAX_SAFE_INTEGER, Math.ceil(exclusiveHigh) - 1);
  return { step, min: Math.ceil(low / step), max: Math.floor(high / step) };
}

function hasInteger(schema: JsonObject): boolean {
  const { min, max } = integerRange(schema);
  return min <= max;
}

function integerArbitrary(schema: JsonObject): fc.Arbitrary<number> {
  const { step, min, max } = integerRange(schema);
  // Small numbers are the ids and counts that a young server has.
  const near = { min: Math.min(Math.max(min, -100), max), max: Math.max(Math.min(max, 100), min) };
  const counts = fc.oneof({ weight: 3, arbitrary: fc.integer(near) }, { weight: 1, arbitrary: fc.integer({ min, max }) });
  return counts.map((count) => count * step);
}

function numberArbitrary(schema: JsonObject): fc.Arbitrary<number> {
  return fc.double({
    min: numberOf(schema, "minimum") ?? numberOf(schema, "exclusiveMinimum") ?? -1e9,
    max: numberOf(schema, "maximum") ?? numberOf(schema, "exclusiveMaximum") ?? 1e9,
    minExcluded: "exclusiveMinimum" in schema,
    maxExcluded: "exclusiveMaximum" in schema,
    noNaN: true,
  });
}

function arrayArbitrary(schema: JsonObject, document: Document, known: KnownValues, depth: number): fc.Arbitrary<unknown> {
  const minLength = numberOf(schema, "minItems") ?? 0;
  const longest = depth >= DEEPEST ? minLength : Math.max(minLength, LONGEST_LIST);
  const maxLength = Math.max(minLength, Math.min(numberOf(schema, "maxItems") ?? longest, longest));
  if (maxLength === 0) return fc.constant([]);
  const item = schemaArbitrary(schema["items"], document, known, depth + 1);
  return schema["uniqueItems"] === true
    ? fc.uniqueArray(item, { minLength, maxLength, selector: (value) => JSON.stringify(value) })
    : fc.array(item, { minLength, maxLength });
}

function objectArbitrary(schema: JsonObject, document: Document, known: KnownValues, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(document.object(schema["properties"]));
  const required = new Set(toList(schema["required"]).map(String));
  const wanted = depth >= DEEPEST ? properties.filter(([name]) => required.has(name)) : properties;
  const members = Object.fromEntries(
    wanted.map(([name, member]) => {
      return [name, withKnown(schemaArbitrary(member, document, known, depth + 1), known[name])] as const;
    }),
  );
  const undescribed = [...required].filter((name) => !(name in members));
  for (const name of undescribed) members[name] = withKnown(anything, known[name]);
  const object = fc.record(members, { requiredKeys: [...required], noNullPrototype: true });
  const others = schema["additionalProperties"];
  if (depth >= DEEPEST || !isObject(others)) return object;
  const other = schemaArbitrary(others, document, known, depth + 1);
  const more = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), other, { maxKeys: 3, noNullPrototype: true });
  return fc.tuple(more, object).map(([first, second]) => ({ ...first, ...second }));
}

/** Prefers the values that are known to mean something to the server. */
export function withKnown(arbitrary: fc.Arbitrary<unknown>, values: readonly unknown[] = []): fc.Arbitrary<unknown> {
  if (values.length === 0) return arbitrary;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary });
}

const FORMATS: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  uuid: () => fc.uuid(),
  email: () => fc.emailAddress(),
  uri: () => fc.webUrl(),
  url: () => fc.webUrl(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  hostname: () => fc.domain(),
  date: () => dateArbitrary.map((date) => date.toISOString().slice(0, 10)),
  "date-time": () => dateArbitrary.map((date) => date.toISOString()),
  byte: () => fc.base64String({ maxLength: 32 }),
};

const dateArbitrary = fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

function stringArbitrary(schema: JsonObject): fc.Arbitrary<string> {
  const { pattern, format } = schema;
  if (typeof pattern === "string") {
    try {
      return fc.stringMatching(new RegExp(pattern, "u"), { size: "-1" });
    } catch {
      // Look-around and some classes cannot be generated; such a value then does not fit, which the caller finds out.
    }
  }
  const formatted = typeof format === "string" ? FORMATS[format] : undefined;
  if (formatted) return formatted();
  const minLength = numberOf(schema, "minLength") ?? 0;
  const maxLength = Math.max(minLength, Math.min(numberOf(schema, "maxLength") ?? minLength + 24, minLength + 24));
  return fc.oneof(fc.string({ minLength, maxLength }), fc.string({ minLength, maxLength, unit: "binary" }));
}

function mergeAllOf(schema: JsonObject, document: Document): JsonObject {
  const parts = toList(schema["allOf"]);
  if (parts.length === 0) return schema;
  const { allOf: _, ...own } = schema;
  return parts.reduce<JsonObject>((merged, part) => mergeSchemas(merged, mergeAllOf(document.object(part), document)), own);
}

/** One schema that demands what both demand, as far as objects go. */
function mergeSchemas(left: JsonObject, right: JsonObject): JsonObject {
  const properties = { ...toObject(left["properties"]), ...toObject(right["properties"]) };
  const required = [...toList(left["required"]), ...toList(right["required"])];
  return {
    ...left,
    ...right,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

const toObject = (value: unknown): JsonObject => (isObject(value) ? value : {});
