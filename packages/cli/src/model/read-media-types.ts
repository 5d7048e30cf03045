import { readFormFields } from "./read-form-fields.ts";
import type { FormField } from "./contract.ts";
import { atPointer, toPointer, fromPointer } from "../read/json-pointer.ts";
import type { MediaTypeObject, OpenApiDocument } from "../read/openapi-document.ts";

export interface MediaTypeModel {
  readonly mediaType: string;
  /** JSON Pointer to the schema in the document. Undefined when there is no schema. */
  readonly schemaPointer: string | undefined;
  /** Name of the component schema, if the media type references one directly. */
  readonly component: string | undefined;
  /** The first example, wrapped to tell the example `null` from no example. */
  readonly example: { readonly value: unknown } | undefined;
  /** The fields of a form that are not written by default. Undefined when it is no form. */
  readonly fields: Readonly<Record<string, FormField>> | undefined;
}

/** The media types of a body, in document order. `pointer` leads to the object that has `content`. */
export function readMediaTypes(
  content: Record<string, MediaTypeObject> | undefined,
  pointer: string,
  document: OpenApiDocument,
): MediaTypeModel[] {
  return Object.entries(content ?? {}).map(([mediaType, node]) => {
    const at = [...fromPointer(pointer), "content", mediaType, "schema"];
    const component = /^#\/components\/schemas\/([^/]+)$/.exec(node.schema?.$ref ?? "")?.[1];
    return {
      mediaType,
      schemaPointer: node.schema === undefined ? undefined : toPointer(at),
      component: component === undefined ? undefined : fromPointer(`#/${component}`)[0],
      example: firstExample(node, document),
      fields: isFormMediaType(mediaType) ? readFormFields(node, document) : undefined,
    };
  });
}

/** True for `application/json` and every `…+json`, with or without parameters (RFC 6839, section 3.1). */
export function isJsonMediaType(mediaType: string): boolean {
  return /^[^/]+\/(?:[^;]+\+)?json\s*(?:;|$)/i.test(mediaType);
}

/** True for the two media types that HTML forms are sent as. */
export function isFormMediaType(mediaType: string): boolean {
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i.test(mediaType);
}

function firstExample(node: MediaTypeObject, document: OpenApiDocument): { value: unknown } | undefined {
  if ("example" in node) return { value: node.example };
  const [first] = Object.values(node.examples ?? {});
  const example = first?.$ref ? (atPointer(document, first.$ref) as typeof first | undefined) : first;
  return example && "value" in example ? { value: example.value } : undefined;
}
