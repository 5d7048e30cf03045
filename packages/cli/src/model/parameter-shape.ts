import { atPointer } from "../read/json-pointer.ts";
import type { Parameter, ParameterType } from "./contract.ts";
import type { SchemaObject } from "../read/openapi-document.ts";

type Shape = Pick<Parameter, "type" | "items" | "properties" | "format">;

/**
 * What a parser needs to know about the schema of a parameter: `{ type: "integer", format: "int64" }`.
 * Empty for a string and for a schema without a type.
 */
export function parameterShape(schema: SchemaObject | undefined, document: unknown): Shape {
  if (!schema) return {};
  const types = schemaTypes(schema, document);
  const [only] = types;
  if (types.length > 1) return { type: types };
  if (only === "integer") {
    const format = findKeyword(schema, "format", document);
    return format === "int32" || format === "int64" ? { type: only, format } : { type: only };
  }
  if (only === "array") {
    const items = findKeyword(schema, "items", document) as SchemaObject | undefined;
    const [item] = items ? schemaTypes(items, document) : [];
    return item && item !== "string" ? { type: only, items: item } : { type: only };
  }
  if (only === "object") {
    const members = Object.entries((findKeyword(schema, "properties", document) ?? {}) as Record<string, SchemaObject>)
      .map(([name, member]) => [name, schemaTypes(member, document)[0]] as const)
      .filter((entry): entry is readonly [string, ParameterType] => entry[1] !== undefined && entry[1] !== "string");
    return members.length > 0 ? { type: only, properties: Object.fromEntries(members) } : { type: only };
  }
  return only && only !== "string" ? { type: only } : {};
}

/** The types that a schema allows, narrowest first: `"1"` is parsed as a number before it is taken as a string. */
export function schemaTypes(schema: SchemaObject, document: unknown): ParameterType[] {
  const found = new Set<string>();
  collectTypes(schema, document, found, new Set());
  if (found.has("integer") && found.has("number")) found.delete("integer");
  return narrowFirst.filter((type) => found.has(type));
}

const narrowFirst = ["boolean", "integer", "number", "array", "object", "string"] as const;

function collectTypes(schema: SchemaObject, document: unknown, found: Set<string>, seen: Set<unknown>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const target = dereference(schema, document);
  if (target !== schema) collectTypes(target, document, found, seen);
  for (const type of [schema["type"]].flat()) if (typeof type === "string") found.add(type);
  if (schema["type"] === undefined) {
    const values = "const" in schema ? [schema["const"]] : Array.isArray(schema["enum"]) ? schema["enum"] : [];
    for (const value of values) found.add(jsonType(value));
  }
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    for (const branch of (schema[keyword] as SchemaObject[] | undefined) ?? []) {
      collectTypes(branch, document, found, seen);
    }
  }
}

/** The value of a keyword in the schema, or in the first schema that it references or combines. */
export function findKeyword(schema: SchemaObject, keyword: string, document: unknown, seen = new Set<unknown>()): unknown {
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  if (keyword in schema) return schema[keyword];
  const target = dereference(schema, document);
  const branches = ["oneOf", "anyOf", "allOf"].flatMap((name) => (schema[name] as SchemaObject[] | undefined) ?? []);
  return [...(target === schema ? [] : [target]), ...branches]
    .map((branch) => findKeyword(branch, keyword, document, seen))
    .find((value) => value !== undefined);
}

function dereference(schema: SchemaObject, document: unknown): SchemaObject {
  if (typeof schema.$ref !== "string") return schema;
  return (atPointer(document, schema.$ref) as SchemaObject | undefined) ?? schema;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return value === null ? "null" : typeof value;
}
