import type { ConfirmOutcome } from "../../two-factor/confirm-challenge.ts";
import { type ErrorAnswer, errorAnswer } from "./error-answer.ts";

/** Answer to an attempt to solve a challenge. */
export type ConfirmAnswer = { readonly status: 204 } | ErrorAnswer<404> | ErrorAnswer<409> | ErrorAnswer<429>;

/**
 * Puts the outcome into Taler's form.
 *
 * @param names - What the API calls its errors where the registry has no number for them: `hint` begins with that
 *   (decision R15). @default none
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
