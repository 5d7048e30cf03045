import type { Answer } from "./answer.ts";
import { answerProblem as answerByDefault } from "./answer-problem.ts";
import type { ReceivedRequest } from "./incoming-request.ts";
import type { Problem } from "./problem.ts";
import { problemHeaders } from "./problem-headers.ts";
import { type Envelope, toResponse } from "./to-response.ts";

/** What `implement` is told about problems. */
export interface ProblemOptions {
  readonly answerProblem?: (problem: Problem, request: ReceivedRequest) => Answer;
  readonly onFault?: (error: unknown, request: ReceivedRequest) => void;
}

const FAULT_HINT = "The server failed. Its operator finds the reason under the request's id.";

/** Sends an answer to a problem, in the API's own form. */
export function sendProblem(
  problem: Problem,
  received: ReceivedRequest,
  { headers, contentType }: Envelope,
  { answerProblem = answerByDefault }: ProblemOptions,
): Response {
  const answer = answerProblem(problem, received);
  const envelope = { headers: { ...headers, ...problemHeaders(problem) }, ...(contentType !== undefined && { contentType }) };
  return toResponse(answer, envelope, "application/json", received.requestId, received.method === "HEAD");
}

/** Reports an error to `onFault`, and sends the caller nothing of it but the request's id. */
export function sendFault(error: unknown, received: ReceivedRequest, envelope: Envelope, options: ProblemOptions): Response {
  report(error, received, options);
  const problem: Problem = { kind: "internal-fault", requestId: received.requestId, hint: FAULT_HINT };
  try {
    return sendProblem(problem, received, envelope, options);
  } catch (second) {
    // What words the problems is itself at fault, or a header of the path is.
    report(second, received, options);
    return sendProblem(problem, received, { headers: {} }, {});
  }
}

function report(error: unknown, received: ReceivedRequest, { onFault = logFault }: ProblemOptions): void {
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
