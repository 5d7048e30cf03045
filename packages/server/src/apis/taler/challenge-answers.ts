import type { ConfirmOutcome } from "../../two-factor/confirm-challenge.ts";
import { type ErrorAnswer, errorAnswer, type ErrorName } from "./error-answer.ts";
import type { SendOutcome } from "../../two-factor/send-challenge.ts";
import { toTimestamp } from "../../environment/time.ts";

/** The answer to an attempt to solve a challenge. */
export type ConfirmAnswer = { readonly status: 204 } | ErrorAnswer<404> | ErrorAnswer<409> | ErrorAnswer<429>;

/**
 * Puts the outcome into Taler's form.
 *
 * @param names - Names of errors for which the registry has no number; `hint` starts with them (decision R15). @default none
 */
export function confirmAnswer(
  outcome: ConfirmOutcome,
  names: Readonly<Partial<Record<ConfirmOutcome["kind"], string>>> = {},
): ConfirmAnswer {
  const name = names[outcome.kind];
  const prefix = name === undefined ? "" : `${name}: `;
  switch (outcome.kind) {
    case "solved":
      return { status: 204 };
    case "unknown":
      return errorAnswer(404, "BANK_CHALLENGE_NOT_FOUND", `${prefix}There is no such challenge.`);
    case "wrong":
      return errorAnswer(409, "BANK_TAN_CHALLENGE_FAILED", `${prefix}This is not the code that was sent.`);
    case "expired":
      return errorAnswer(409, "BANK_TAN_CHALLENGE_EXPIRED", `${prefix}The code has expired. Have a new one sent.`);
    case "too-many-tries": {
      const hint = `${prefix}Too many wrong codes. Have a new one sent.`;
      const headers = { "Retry-After": String(outcome.waitSeconds) };
      return { ...errorAnswer(429, "BANK_TAN_RATE_LIMITED", hint), headers };
    }
  }
}

type DocumentedOutcome = Exclude<SendOutcome, { readonly kind: "unsupported" }>;

/** The answer to a request for a TAN. */
export type SendAnswer = SentAnswer | ErrorAnswer<404 | 410 | 429 | 502>;

interface SentAnswer {
  readonly status: 200;
  readonly body: { solve_expiration: { t_s: number | "never" }; earliest_retransmission: { t_s: number | "never" } };
}

/**
 * Puts the outcome into Taler's form.
 *
 * @param names - Names of errors for which the registry has no number; `hint` starts with them (decision R15). @default none
 * @param unknown - The error for an unknown challenge.
 */
export function sendAnswer(
  outcome: DocumentedOutcome,
  names: Readonly<Partial<Record<DocumentedOutcome["kind"], string>>> = {},
  unknown: ErrorName = "BANK_CHALLENGE_NOT_FOUND",
): SendAnswer {
  const name = names[outcome.kind];
  const prefix = name === undefined ? "" : `${name}: `;
  switch (outcome.kind) {
    case "sent": {
      const { solveExpiration, earliestRetransmission } = outcome;
      const body = {
        solve_expiration: toTimestamp(solveExpiration),
        earliest_retransmission: toTimestamp(earliestRetransmission),
      };
      return { status: 200, body };
    }
    case "unknown":
      return errorAnswer(404, unknown, `${prefix}There is no such challenge.`);
    case "solved":
      return errorAnswer(410, "BANK_CHALLENGE_NOT_FOUND", `${prefix}This challenge is solved.`);
    case "too-early": {
      const { waitSeconds } = outcome;
      const hint = `${prefix}The next code can be sent in ${waitSeconds} seconds.`;
      return { ...errorAnswer(429, "BANK_TAN_RATE_LIMITED", hint), headers: { "Retry-After": String(waitSeconds) } };
    }
    case "undelivered":
      return errorAnswer(502, "BANK_TAN_CHANNEL_SCRIPT_FAILED", `${prefix}The code could not be sent.`);
  }
}
