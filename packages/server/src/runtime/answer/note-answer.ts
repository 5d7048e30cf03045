import type { ReceivedRequest } from "../request/incoming-request.ts";

/** A request that was answered. What it asked for and what it was told is not in it, the request itself excepted. */
export interface AnsweredRequest extends ReceivedRequest {
  readonly status: number;
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
