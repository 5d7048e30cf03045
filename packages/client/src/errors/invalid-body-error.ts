import type { StatusAnswer } from "../call/answer.ts";
import { CallError } from "./call-error.ts";

/**
 * The contract has the status and JSON for it, but the body is empty or not JSON. `createSession` and `paginate` throw it too, for
 * a body that lacks what they need.
 */
export class InvalidBodyError extends CallError {
  override readonly name = "InvalidBodyError";
  declare readonly response: Response;
  /** The answer with `body: undefined`. */
  declare readonly answer: StatusAnswer;
}

/** The error for a JSON body that lacks what the caller needs. */
export function unusableBody(answer: StatusAnswer, expected: string): InvalidBodyError {
  const { operation, status, response } = answer;
  const { operationId, method, path } = operation;
  const call = { operation: operationId, method: method.toUpperCase(), url: response.url || path };
  const details = { response, answer: { ...answer, body: undefined } };
  return new InvalidBodyError(call, expected, `${status} with a body that has none`, details);
}
