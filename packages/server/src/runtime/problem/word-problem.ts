import type { Answer } from "../answer/answer.ts";
import { answerProblem as answerByDefault } from "./answer-problem.ts";
import type { ReceivedRequest } from "../request/incoming-request.ts";
import type { Problem } from "./problem.ts";
import { problemHeaders } from "./problem-headers.ts";

/** What `implement` is told about problems. */
export interface ProblemOptions {
  readonly answerProblem?: (problem: Problem, request: ReceivedRequest) => Answer;
  readonly onFault?: (error: unknown, request: ReceivedRequest) => void;
}

/** The answer to a problem in the API's own form, with the headers that HTTP asks for. */
export function wordProblem(problem: Problem, received: ReceivedRequest, options: ProblemOptions): Answer {
  const { answerProblem = answerByDefault } = options;
  const answer = answerProblem(problem, received);
  return { ...answer, headers: { ...problemHeaders(problem), ...answer.headers } };
}

/** What a caller learns of an error inside: nothing but the request's id. */
export const faultOf = ({ requestId }: ReceivedRequest): Problem => ({ kind: "internal-fault", requestId, hint: FAULT_HINT });

const FAULT_HINT = "The server failed. Its operator finds the reason under the request's id.";

/** Reports an error inside to `onFault`. */
export function reportFault(error: unknown, received: ReceivedRequest, { onFault = logFault }: ProblemOptions): void {
  try {
    onFault(error, received);
  } catch (failure) {
    logFault(error, received);
    logFault(failure, received);
  }
}

function logFault(error: unknown, { method, template, requestId }: ReceivedRequest): void {
  // The template, not the URL: a URL may hold what a log must not.
  console.error(`${requestId} ${method} ${template ?? "(unknown path)"}`, error);
}
