import type { OpenApiDocument, SchemaObject } from "../../read/openapi-document.ts";

/**
 * A copy of the document whose schemas all speak JSON Schema 2020-12, whatever OpenAPI version it came from:
 * `nullable` and boolean `exclusiveMinimum` are OpenAPI 3.0's own, and there a `$ref` hides what stands beside it.
 * @see {@link https://spec.openapis.org/oas/v3.0.4#schema-object | OpenAPI 3.0, Schema Object}
 */
export function toJsonSchemaDialect(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  visitSchemas(copy, document.openapi.startsWith("3.0") ? fromOpenApi30 : fromNullable);
  return copy;
}

function fromOpenApi30(schema: SchemaObject): void {
  if (typeof schema.$ref === "string") {
    for (const key of Object.keys(schema)) if (key !== "$ref") delete schema[key];
    return;
  }
  fromExclusive(schema, "exclusiveMinimum", "minimum");
  fromExclusive(schema, "exclusiveMaximum", "maximum");
  fromNullable(schema);
}

function fromExclusive(schema: SchemaObject, exclusive: string, limit: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  if (schema[exclusive] && limit in schema) {
    schema[exclusive] = schema[limit];
    delete schema[limit];
  } else {
    delete schema[exclusive];
  }
}

// OpenAPI 3.1 dropped `nullable`, yet documents still carry it, and openapi-typescript reads it: so must the validators.
function fromNullable(schema: SchemaObject): void {
  const { nullable } = schema;
  delete schema["nullable"];
  if (nullable !== true) return;
  if (Array.isArray(schema["enum"]) && !schema["enum"].includes(null)) schema["enum"] = [...schema["enum"], null];
  if (schema["type"] !== undefined) {
    schema["type"] = [...new Set([schema["type"], "null"].flat())];
    return;
  }
  if (Object.keys(schema).length === 0) return;
  const inner = { ...schema };
  for (const key of Object.keys(schema)) delete schema[key];
  schema["anyOf"] = [inner, { type: "null" }];
}

/** Calls `visit` with every schema of the document, inner ones first. */
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

/** Calls `visit` with a schema and every schema inside it, inner ones first. */
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
