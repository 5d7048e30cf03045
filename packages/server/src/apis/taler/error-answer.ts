import type { AnswerHeaders } from "@token-apis/contracts";
import { errorCode, type ErrorName } from "./error-code.ts";

/** What a caller learns of an error; every member but `code` is for people or for finding the place. */
export interface ErrorDetail {
  code: number;
  hint: string;
  parameter?: string;
  path?: string;
  type_expected?: string;
  type_actual?: string;
}

/** An answer from 400 upwards. */
export interface ErrorAnswer<Status extends number> {
  readonly status: Status;
  readonly body: ErrorDetail;
  readonly headers?: AnswerHeaders;
}

/** `errorAnswer(403, "GENERIC_FORBIDDEN", "…")` answers 403 with `{ "code": 44, "hint": "…" }`. */
export function errorAnswer<Status extends number>(
  status: Status,
  name: ErrorName,
  hint: string,
  more: Omit<ErrorDetail, "code" | "hint"> = {},
): ErrorAnswer<Status> {
  return { status, body: { code: errorCode[name], hint, ...more } };
}
