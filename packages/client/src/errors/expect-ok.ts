import type { AnswerOf, SuccessBody } from "../call/answer.ts";
import { ApiError } from "./api-error.ts";

/**
 * Body of an answer that is `ok` (any 2xx); `undefined` when it has none.
 * @throws {ApiError} For every other status.
 */
export function expectOk<Given extends AnswerOf>(answer: Given): SuccessBody<Given> {
  if (answer.ok) return answer.body;
  throw new ApiError(answer);
}
