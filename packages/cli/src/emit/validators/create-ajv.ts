import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fromPointer } from "../../read/json-pointer.ts";
import { isUnicodePattern, patternsOf } from "../../model/check-schemas.ts";
import { visitSchema, visitSchemas } from "../../model/visit-schemas.ts";
import { toJsonSchemaDialect } from "./json-schema-dialect.ts";
import type { OpenApiDocument, SchemaObject } from "../../read/openapi-document.ts";

/** An Ajv instance that knows the schemas of a document. */
export interface DocumentAjv {
  readonly ajv: Ajv2020;
  /** Registers a schema under a name; components are registered already. Returns the schema's id in Ajv. */
  add(name: string, source: SchemaSource): string;
}

/** The name of a component schema, or a schema with references into the document. `add` rewrites those references. */
export type SchemaSource = string | SchemaObject;

/** @param code - How Ajv generates the validation functions. */
export function createAjv(source: OpenApiDocument, code: NonNullable<Options["code"]>): DocumentAjv {
  const document = toJsonSchemaDialect(source);
  // Compile a shared schema once, instead of a copy for each reference.
  const ajv = new Ajv2020({ strict: false, logger: false, inlineRefs: false, code });
  addFormats.default(ajv);
  const keywords = new Set<string>();
  const patterns = new Set<string>();
  visitSchemas(document, (schema) => {
    for (const keyword of Object.keys(schema)) keywords.add(keyword);
    for (const pattern of patternsOf(schema)) patterns.add(pattern);
    link(schema);
  });
  // Tracking these keywords doubles the size of the code, and most documents do not use them.
  ajv.opts.unevaluated = keywords.has("unevaluatedProperties") || keywords.has("unevaluatedItems");
  ajv.opts.dynamicRef = keywords.has("$dynamicRef");
  ajv.opts.unicodeRegExp = [...patterns].every(isUnicodePattern);
  ajv.addSchema(document, documentId, false, false);
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    ajv.addSchema(schema, componentId(name), false, false);
  }
  return {
    ajv,
    add: (name, schema) => {
      if (typeof schema === "string") return componentId(schema);
      visitSchema(schema, link);
      ajv.addSchema(schema, name, false, false);
      return name;
    },
  };
}

const documentId = "contract.json";
const componentId = (name: string): string => `${encodeURIComponent(name)}.schema.json`;

// Ajv compiles a schema with an id once, but a pointer into a document once per reference. So give components an id.
function link(schema: SchemaObject): void {
  if (typeof schema.$ref !== "string" || !schema.$ref.startsWith("#/")) return;
  const [, first, second, name, ...rest] = schema.$ref.split("/");
  if (first !== "components" || second !== "schemas" || name === undefined) {
    schema.$ref = documentId + encodeURI(schema.$ref);
    return;
  }
  const id = componentId(fromPointer(`#/${name}`)[0] as string);
  schema.$ref = rest.length === 0 ? id : `${id}#/${encodeURI(rest.join("/"))}`;
}
