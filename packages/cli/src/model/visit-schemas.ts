import type { SchemaObject } from "../read/openapi-document.ts";

/** Calls `visit` with every schema of a document, nested schemas first. */
export function visitSchemas(node: unknown, visit: (schema: SchemaObject) => void): void {
  if (Array.isArray(node)) return node.forEach((item) => visitSchemas(item, visit));
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "schema") visitSchema(value, visit);
    else if (key === "schemas") Object.values(value as object).forEach((schema) => visitSchema(schema, visit));
    else if (key !== "example" && key !== "examples") visitSchemas(value, visit);
  }
}

const holdsSchema = new Set(
  "additionalProperties items contains not if then else propertyNames unevaluatedItems unevaluatedProperties".split(" "),
);
const holdsSchemaList = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const holdsSchemaMap = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** Calls `visit` with a schema and every schema nested in it, nested schemas first. */
export function visitSchema(schema: unknown, visit: (schema: SchemaObject) => void): void {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return;
  for (const [key, value] of Object.entries(schema)) {
    if (holdsSchema.has(key)) visitSchema(value, visit);
    else if (holdsSchemaList.has(key) && Array.isArray(value)) value.forEach((item) => visitSchema(item, visit));
    else if (holdsSchemaMap.has(key) && typeof value === "object" && value !== null) {
      Object.values(value).forEach((item) => visitSchema(item, visit));
    }
  }
  visit(schema as SchemaObject);
}
