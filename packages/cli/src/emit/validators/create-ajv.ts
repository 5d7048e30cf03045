import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fromPointer } from "../../read/json-pointer.ts";
import { areUnicodePatterns, patternsOf } from "../../model/schema/patterns.ts";
import { toJsonSchemaDialect, visitSchema, visitSchemas } from "./json-schema-dialect.ts";
import type { OpenApiDocument, SchemaObject } from "../../read/openapi-document.ts";

/** Ajv, knowing the schemas of a document. */
export interface DocumentAjv {
  readonly ajv: Ajv2020;
  /** Adds a schema under a name, unless it is a component and known already; gives the id that Ajv has it by. */
  add(name: string, source: SchemaSource): string;
}

/** Name of a component schema, or a schema whose `$ref` point into the document; it is changed on the way. */
export type SchemaSource = string | SchemaObject;

/** @param code - What becomes of the functions. */
export function createAjv(source: OpenApiDocument, code: NonNullable<Options["code"]>): DocumentAjv {
  const document = toJsonSchemaDialect(source);
  // A schema that many refer to is one function, not a copy in each place.
  const ajv = new Ajv2020({ strict: false, logger: false, inlineRefs: false, code });
  addFormats.default(ajv);
  const keywords = new Set<string>();
  const patterns = new Set<string>();
  visitSchemas(document, (schema) => {
    for (const keyword of Object.keys(schema)) keywords.add(keyword);
    for (const pattern of patternsOf(schema)) patterns.add(pattern);
    link(schema);
  });
  // The bookkeeping for these keywords is half of the text, and most documents use none of them.
  ajv.opts.unevaluated = keywords.has("unevaluatedProperties") || keywords.has("unevaluatedItems");
  ajv.opts.dynamicRef = keywords.has("$dynamicRef");
  ajv.opts.unicodeRegExp = areUnicodePatterns(patterns);
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

// Ajv compiles a schema that has an id of its own once; a pointer into a document once per place that points there.
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
