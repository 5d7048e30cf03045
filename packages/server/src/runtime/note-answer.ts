import type { Answer } from "./answer.ts";
import type { ReceivedRequest } from "./incoming-request.ts";
import type { Problem } from "./problem.ts";

/** A request that was answered. `url`, `headers`, `request`, `answer` and `problem` may hold secrets: keep them out of logs. */
export interface AnsweredRequest extends ReceivedRequest {
  readonly status: number;
  /** As it was given, before what is added to every answer. */
  readonly answer: Answer;
  /** Why no handler was asked. Absent: a handler or authentication decided. */
  readonly problem?: Problem;
  /** Milliseconds until the answer was ready to be sent. */
  readonly durationMs: number;
}

/** Tells `onAnswer` of an answer. What that throws is a fault, and no reason to keep the answer back. */
export function noteAnswer(
  answered: AnsweredRequest,
  onAnswer: (answered: AnsweredRequest) => void,
  onFault: ((error: unknown, request: ReceivedRequest) => void) | undefined,
): void {
  try {
    onAnswer(answered);
  } catch (error) {
    onFault?.(error, answered);
  }
}
