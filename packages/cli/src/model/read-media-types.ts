import { atPointer, toPointer, fromPointer } from "../read/json-pointer.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { MediaTypeObject } from "../read/openapi-document.ts";
import type { MediaTypeModel } from "./contract-model.ts";

/** The media types of a body, in the order of the document. `pointer` leads to the object that holds `content`. */
export function readContent(
  content: Record<string, MediaTypeObject> | undefined,
  pointer: string,
  reader: DocumentReader,
): MediaTypeModel[] {
  return Object.entries(content ?? {}).map(([mediaType, node]) => {
    const at = [...fromPointer(pointer), "content", mediaType, "schema"];
    const component = /^#\/components\/schemas\/([^/]+)$/.exec(node.schema?.$ref ?? "")?.[1];
    return {
      mediaType,
      schemaPointer: node.schema === undefined ? undefined : toPointer(at),
      component: component === undefined ? undefined : fromPointer(`#/${component}`)[0],
      example: firstExample(node, reader),
    };
  });
}

function firstExample(node: MediaTypeObject, { document }: DocumentReader): { value: unknown } | undefined {
  if ("example" in node) return { value: node.example };
  const [first] = Object.values(node.examples ?? {});
  const example = first?.$ref ? (atPointer(document, first.$ref) as typeof first | undefined) : first;
  return example && "value" in example ? { value: example.value } : undefined;
}
