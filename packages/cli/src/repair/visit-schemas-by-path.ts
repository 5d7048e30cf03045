import type { SchemaObject } from "../read/openapi-document.ts";

type Visit = (schema: SchemaObject, path: readonly string[]) => void;

/** Calls `visit` with every schema of a document and the path to it, a schema before those nested in it. */
export function visitSchemasByPath(node: unknown, visit: Visit, path: readonly string[] = []): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const at = [...path, key];
    if (isExample(key)) continue;
    if (key === "schema" || key === "itemSchema") visitSchema(value, visit, at);
    else if (key === "schemas" && path.length === 1) {
      for (const [name, schema] of Object.entries((value as object | null) ?? {})) visitSchema(schema, visit, [...at, name]);
    } else visitSchemasByPath(value, visit, at);
  }
}

const isExample = (key: string): boolean => key === "example" || key === "examples" || key.startsWith("x-");

const schemaKeywords = new Set(
  "additionalProperties items contains not if then else propertyNames unevaluatedItems unevaluatedProperties".split(" "),
);
const listKeywords = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const mapKeywords = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

function visitSchema(schema: unknown, visit: Visit, path: readonly string[]): void {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  visit(schema as SchemaObject, path);
  for (const [key, value] of Object.entries(schema)) {
    if (schemaKeywords.has(key)) visitSchema(value, visit, [...path, key]);
    else if ((listKeywords.has(key) || mapKeywords.has(key)) && typeof value === "object" && value !== null) {
      for (const [name, nested] of Object.entries(value)) visitSchema(nested, visit, [...path, key, name]);
    }
  }
}
