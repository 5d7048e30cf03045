import type { AnswerHeaders } from "@token-apis/contracts";
import type { TooManyAttempts } from "../../auth/password.ts";
import { errorCodes as corebank } from "@token-apis/contracts/taler-corebank/error-codes";
import { errorCodes as merchant } from "@token-apis/contracts/taler-merchant/error-codes";

/** The body of an error. All members but `code` are for people or locate the error. */
export interface ErrorDetail {
  code: number;
  hint: string;
  parameter?: string;
  path?: string;
  type_expected?: string;
  type_actual?: string;
}

/** An error answer, 400 or above. */
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

/** Too many password checks wait for this account, or for all (decision R27). */
export function tooManyAttempts({ retryAfter }: TooManyAttempts): ErrorAnswer<429> {
  const hint = `Too many login attempts wait to be checked. Try again in ${retryAfter} seconds.`;
  return { ...errorAnswer(429, "BANK_TAN_RATE_LIMITED", hint), headers: { "Retry-After": String(retryAfter) } };
}

// Contracts do not describe unknown paths and methods, so they have no error codes for them.
const undescribed = { GENERIC_METHOD_INVALID: 20, GENERIC_ENDPOINT_UNKNOWN: 21 } as const;

/** Name of an error code in the Taler registry that one of the two APIs sends. */
export type ErrorName = keyof typeof merchant | keyof typeof corebank | "GENERIC_METHOD_INVALID" | "GENERIC_ENDPOINT_UNKNOWN";

// Numbers by name.
const errorCode: Readonly<Record<ErrorName, number>> = { ...merchant, ...corebank, ...undescribed };
