import type { Operation, OperationExamples } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { isJson } from "../media-type.ts";

/**
 * Answers an operation that has no handler with the example of its lowest 2xx status that has one or needs none.
 * `undefined`: the contract gives nothing to answer with.
 */
export function answerFromExamples(operation: Operation, examples: OperationExamples | undefined): Answer | undefined {
  const successes = Object.keys(operation.responses).filter((key) => /^2(\d\d|XX)$/.test(key));
  for (const key of successes.toSorted()) {
    // The range 2XX comes after every status, and stands for 200.
    const answer = exampleOf(operation, examples, key, key === "2XX" ? 200 : Number(key));
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/**
 * The example that the contract has for a status, as an answer. `undefined`: it has none that can be sent.
 * @param key - Under which the contract describes the status: `404`, `4XX` or `default`.
 */
export function exampleOf(
  operation: Operation,
  examples: OperationExamples | undefined,
  key: string,
  status: number,
): Answer | undefined {
  const mediaTypes = operation.responses[key] ?? [];
  if (mediaTypes.length === 0) return { status };
  const bodies = examples?.responses?.[key] ?? {};
  const contentType = mediaTypes.find((mediaType) => isSendable(mediaType, bodies[mediaType]));
  return contentType === undefined ? undefined : { status, body: bodies[contentType], contentType };
}

// An example of anything but JSON is the text itself; of XML, say, a contract may also give the value it stands for.
const isSendable = (mediaType: string, example: unknown): boolean =>
  example !== undefined && !mediaType.includes("*") && (isJson(mediaType) || typeof example === "string");
