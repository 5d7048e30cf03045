import { findKeyword, schemaTypes } from "./parameter-shape.ts";
import type { FormField } from "./contract.ts";
import type { MediaTypeObject, OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/**
 * The fields of a form that are not written by default: files, and those that `encoding` describes. A style goes before a media
 * type, as OpenAPI has it.
 */
export function readFormFields(
  { schema = {}, encoding = {} }: MediaTypeObject,
  document: OpenApiDocument,
): Record<string, FormField> {
  const properties = (findKeyword(schema, "properties", document) ?? {}) as Record<string, SchemaObject>;
  const names = new Set([...Object.keys(properties), ...Object.keys(encoding)]);
  const fields = [...names].map((name) => [name, readField(properties[name] ?? {}, encoding[name] ?? {}, document)] as const);
  return Object.fromEntries(fields.filter(([, field]) => Object.keys(field).length > 0));
}

type Encoding = NonNullable<MediaTypeObject["encoding"]>[string];

function readField(schema: SchemaObject, { contentType, style, explode }: Encoding, document: OpenApiDocument): FormField {
  const items = findKeyword(schema, "items", document) as SchemaObject | undefined;
  const isFile = isFileSchema(schema, document) || (items !== undefined && isFileSchema(items, document));
  const file = isFile ? { file: true as const } : {};
  if (style === undefined && explode === undefined) {
    // Of several media types, or a range, the file knows which it has.
    return contentType === undefined || /[,*]/.test(contentType) ? file : { contentType, ...file };
  }
  // Text and numbers are written alike in all styles.
  if (isScalar(schema, document)) return file;
  const known = style === "spaceDelimited" || style === "pipeDelimited" || style === "deepObject" ? style : "form";
  const exploded = explode ?? (known === "form" || known === "deepObject");
  return { style: known, ...(exploded || known === "deepObject" ? {} : { explode: false }), ...file };
}

function isScalar(schema: SchemaObject, document: OpenApiDocument): boolean {
  const types = schemaTypes(schema, document);
  return types.length > 0 && !types.includes("array") && !types.includes("object");
}

/** Whether the schema is that of a file: its text is bytes, as OpenAPI 3.0 and 3.1 write it. */
function isFileSchema(schema: SchemaObject, document: OpenApiDocument): boolean {
  if (findKeyword(schema, "format", document) === "binary") return true;
  const mediaType = findKeyword(schema, "contentMediaType", document);
  return mediaType === "application/octet-stream" && findKeyword(schema, "contentEncoding", document) === undefined;
}
