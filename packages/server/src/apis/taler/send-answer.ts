import type { SendOutcome } from "../../two-factor/send-challenge.ts";
import { toTimestamp } from "../../environment/time.ts";
import { type ErrorAnswer, errorAnswer } from "./error-answer.ts";

/** Answer to the wish for a TAN. */
export type SendAnswer = SentAnswer | ErrorAnswer<404 | 410 | 429 | 502>;

interface SentAnswer {
  readonly status: 200;
  readonly body: { solve_expiration: { t_s: number | "never" }; earliest_retransmission: { t_s: number | "never" } };
}

/**
 * Puts the outcome into Taler's form.
 *
 * @param names - What the API calls its errors where the registry has no number for them: `hint` begins with that
 *   (decision R15). @default none
 */
export function sendAnswer(outcome: SendOutcome, names: Readonly<Partial<Record<SendOutcome["kind"], string>>> = {}): SendAnswer {
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
      return errorAnswer(404, "BANK_CHALLENGE_NOT_FOUND", `${prefix}There is no such challenge.`);
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
