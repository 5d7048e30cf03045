/** A JSON object of a document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document whose references all point into itself. */
export interface Document {
  readonly root: JsonObject;
  /** Follows `$ref`, if the value is a reference. Anything that is not an object becomes an empty one. */
  object(value: unknown): JsonObject;
}

/** Opens a bundled document: `openDocument(openapiJson)`. */
export function openDocument(root: object): Document {
  const document: Document = {
    root: root as JsonObject,
    object(value) {
      if (!isObject(value)) return {};
      const reference = value["$ref"];
      if (typeof reference !== "string") return value;
      const { $ref: _, ...beside } = value;
      return { ...document.object(readPointer(root, reference.slice(reference.indexOf("#") + 1))), ...beside };
    },
  };
  return document;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list, or an empty one for everything else. */
export const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value that a JSON Pointer (RFC 6901) points at, `undefined` when there is none. */
export function readPointer(root: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    return (value as JsonObject)[key];
  }, root);
}

/** One step of a JSON Pointer that is a URI fragment: slash, tilde and all that a fragment cannot hold are escaped. */
export const pointerStep = (key: string): string => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
