import { sample } from "openapi-sampler";
import { repairSample } from "./repair-sample.ts";
import { createAjv } from "./validators/create-ajv.ts";
import { visitSchemas } from "../model/visit-schemas.ts";
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
  let bare: OpenApiDocument | undefined;
  const withoutExamples = (): OpenApiDocument => (bare ??= removeExamples(document));

  function sampleOnce(schemaPointer: string, side: BodySide): SampledBody | undefined {
    const isValid = ajv.getSchema(add(`sampled${known.size}`, { $ref: schemaPointer }));
    const sides = side === "request" ? { skipReadOnly: true } : { skipWriteOnly: true };
    if (isValid === undefined) return undefined;
    // Sampling often fails on optional members (limits, recursive schemas), so try again without them; and examples of members
    // may break their schema, so try again without those.
    for (const source of [() => document, withoutExamples]) {
      for (const skipNonRequired of [false, true]) {
        const sampled = trySample(atPointer(source(), schemaPointer) as object, { ...sides, skipNonRequired }, source());
        const repaired = sampled === undefined ? undefined : repairSample(structuredClone(sampled), isValid);
        if (repaired !== undefined) return repaired;
      }
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

/** A copy of the document whose schemas have no examples. */
function removeExamples(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  visitSchemas(copy, (schema) => {
    delete schema["example"];
    delete schema["examples"];
  });
  return copy;
}

function trySample(...[schema, options, document]: Parameters<typeof sample>): unknown {
  try {
    return sample(schema, { ...options, quiet: true }, document);
  } catch {
    // openapi-sampler throws on some valid schemas. The body then has no example.
    return undefined;
  }
}
