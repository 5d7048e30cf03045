import type { AnswerOf } from "../answer.ts";

/** An answer of the contract that is not the wished-for 2xx, thrown by `expectOk`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** operationId of the contract. */
  readonly operation: string;
  readonly status: number;
  /** Number of the Taler error, from `code` of the body. */
  readonly code: number | undefined;
  /** Text of the server for people, from `hint` (Taler) or `error` (OneWelcome) of the body; not stable. */
  readonly hint: string | undefined;
  readonly answer: AnswerOf;

  constructor(answer: AnswerOf) {
    const { code, hint, error } = (answer.body ?? {}) as { code?: number; hint?: string; error?: string };
    const text = hint ?? error;
    super(`${answer.operation}: ${answer.status}${code === undefined ? "" : `, code ${code}`}${text ? `: ${text}` : ""}`);
    this.operation = answer.operation;
    this.status = answer.status;
    this.code = code;
    this.hint = text;
    this.answer = answer;
  }
}
