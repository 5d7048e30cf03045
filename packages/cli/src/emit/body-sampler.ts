import { sample } from "openapi-sampler";
import { createAjv } from "./validators/create-ajv.ts";
import { atPointer } from "../read/json-pointer.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/** Who sends a body: a request has no `readOnly` members, a response no `writeOnly` ones. */
export type BodySide = "request" | "response";

/** A body, wrapped so that `null` and "none" stay apart. */
export interface SampledBody {
  readonly value: unknown;
}

/**
 * Makes up bodies from schemas: from the examples and defaults of their members, else from their types; the same each time.
 *
 * @returns A function from the JSON Pointer of a schema to a body that the schema allows, undefined where none was found.
 */
export function createBodySampler(document: OpenApiDocument): (schemaPointer: string, side: BodySide) => SampledBody | undefined {
  const { ajv, add } = createAjv(document, { optimize: false });
  const known = new Map<string, SampledBody | undefined>();

  function makeUp(schemaPointer: string, side: BodySide): SampledBody | undefined {
    const isValid = ajv.getSchema(add(`sampled${known.size}`, { $ref: schemaPointer }));
    const sides = side === "request" ? { skipReadOnly: true } : { skipWriteOnly: true };
    // Members that may be left out are where made-up values go wrong: patterns, limits, schemas that refer to themselves.
    for (const skipNonRequired of [false, true]) {
      const value = trySample(atPointer(document, schemaPointer) as object, { ...sides, skipNonRequired }, document);
      if (value !== undefined && isValid?.(value)) return { value };
    }
    return undefined;
  }

  return (schemaPointer, side) => {
    // Errors above all are one component in a thousand places.
    const pointer = (atPointer(document, schemaPointer) as SchemaObject).$ref ?? schemaPointer;
    const key = `${side} ${pointer}`;
    if (!known.has(key)) known.set(key, makeUp(pointer, side));
    return known.get(key);
  };
}

function trySample(...[schema, options, document]: Parameters<typeof sample>): unknown {
  try {
    return sample(schema, { ...options, quiet: true }, document);
  } catch {
    // There are schemas that it gives up on; the contract is none the worse for it.
    return undefined;
  }
}
