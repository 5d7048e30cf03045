import { sample } from "openapi-sampler";
import { createAjv } from "./validators/create-ajv.ts";
import { atPointer } from "../read/json-pointer.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/** A request has no `readOnly` members, a response has no `writeOnly` members. */
export type BodySide = "request" | "response";

/** A sampled body, wrapped to tell the body `null` from no body. */
export interface SampledBody {
  readonly value: unknown;
}

/**
 * Creates a function that samples bodies from schemas: from examples and defaults of members, otherwise from their types.
 * Deterministic.
 *
 * @returns A function that takes the JSON Pointer of a schema. It returns a valid body, or undefined if it finds none.
 */
export function createBodySampler(document: OpenApiDocument): (schemaPointer: string, side: BodySide) => SampledBody | undefined {
  const { ajv, add } = createAjv(document, { optimize: false });
  const known = new Map<string, SampledBody | undefined>();

  function sampleOnce(schemaPointer: string, side: BodySide): SampledBody | undefined {
    const isValid = ajv.getSchema(add(`sampled${known.size}`, { $ref: schemaPointer }));
    const sides = side === "request" ? { skipReadOnly: true } : { skipWriteOnly: true };
    // Sampling often fails on optional members (patterns, limits, recursive schemas), so try again without them.
    for (const skipNonRequired of [false, true]) {
      const value = trySample(atPointer(document, schemaPointer) as object, { ...sides, skipNonRequired }, document);
      if (value !== undefined && isValid?.(value)) return { value };
    }
    return undefined;
  }

  return (schemaPointer, side) => {
    // Cache by component: documents use the same error schema in hundreds of places.
    const pointer = (atPointer(document, schemaPointer) as SchemaObject).$ref ?? schemaPointer;
    const key = `${side} ${pointer}`;
    if (!known.has(key)) known.set(key, sampleOnce(pointer, side));
    return known.get(key);
  };
}

function trySample(...[schema, options, document]: Parameters<typeof sample>): unknown {
  try {
    return sample(schema, { ...options, quiet: true }, document);
  } catch {
    // openapi-sampler throws on some valid schemas. The body then has no example.
    return undefined;
  }
}
