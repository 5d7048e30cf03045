import { tagMembers } from "../tag-members.ts";
import { visitSchemas } from "../../model/visit-schemas.ts";
import type { OpenApiDocument, SchemaObject } from "../../read/openapi-document.ts";

/**
 * Copies a document and converts its schemas to JSON Schema 2020-12. OpenAPI 3.0 differs in three ways: it has `nullable`,
 * `exclusiveMinimum` and `exclusiveMaximum` are booleans, and a `$ref` overrides its siblings. Discriminators become tags.
 * @see {@link https://spec.openapis.org/oas/v3.0.4#schema-object | OpenAPI 3.0, Schema Object}
 */
export function toJsonSchemaDialect(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  tagMembers(copy);
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

// OpenAPI 3.1 dropped `nullable`, but documents still use it. openapi-typescript reads it, so validators must agree.
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
