import type { AnswerOf } from "../call/answer.ts";
import { CallError } from "./call-error.ts";

/**
 * The status is one of the contract, but the body is no JSON where JSON is due; an empty one neither. `createSession` and
 * `paginate` throw it too, for a body that lacks what they need.
 */
export class InvalidBodyError extends CallError {
  override readonly name = "InvalidBodyError";
  declare readonly response: Response;
  /** What can be said of the answer all the same; its body is `undefined`. */
  declare readonly answer: AnswerOf;
}
