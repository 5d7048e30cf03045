import type { AnswerOf } from "../call/answer.ts";
import { InvalidBodyError } from "./invalid-body-error.ts";

/** The error for a body that is JSON, and not what the caller lives on. */
export function unusableBody(answer: AnswerOf, expected: string): InvalidBodyError {
  const { operation, status, response } = answer;
  const { operationId, method, path } = operation;
  const call = { operation: operationId, method: method.toUpperCase(), url: response.url || path };
  const details = { response, answer: { ...answer, body: undefined } };
  return new InvalidBodyError(call, expected, `${status} with a body that has none`, details);
}
