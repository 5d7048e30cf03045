import { type ErrorAnswer, errorAnswer } from "../taler/error-answer.ts";

/** The credentials are good, and open another account; those of `admin` open no other one either (decision R10). */
export function notYours(): ErrorAnswer<403> {
  return errorAnswer(403, "GENERIC_FORBIDDEN", "These credentials belong to another account.");
}

/** The token's scope does not do. */
export function scopeTooSmall(deed: "read" | "revoke"): ErrorAnswer<403> {
  return errorAnswer(403, "GENERIC_FORBIDDEN", `The scope of the presented token does not let it ${deed} tokens.`);
}
