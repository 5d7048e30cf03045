import { ApiError } from "../errors/api-error.ts";
import type { Challenge, ChallengeBody } from "./challenge.ts";
import { toLocal } from "./server-time.ts";
import type { TokenCalls } from "./token-calls.ts";

const BANK_TAN_CHALLENGE_EXPIRED = 5144;

/** Binds a challenge to its two calls. */
export function createChallenge(
  { challenge_id, tan_channel, tan_info }: ChallengeBody,
  calls: TokenCalls,
  username: string,
  signal: AbortSignal,
): Challenge {
  const call = { path: { username, challenge_id }, signal };
  let solved = false;
  let resendAt: Date | undefined;

  return {
    challenge_id,
    tan_channel,
    tan_info,
    get solved() {
      return solved;
    },
    async send() {
      signal.throwIfAborted();
      const answer = await calls.sendChallenge(call);
      if (answer.ok) {
        const { solve_expiration, earliest_retransmission } = answer.body;
        const next = toLocal(earliest_retransmission, answer.headers);
        resendAt = next === "never" ? undefined : next;
        return { status: "sent", expires: toLocal(solve_expiration, answer.headers), resendAt };
      }
      if (answer.status === 410) {
        solved = true;
        return { status: "solved" };
      }
      if (answer.status !== 429) throw new ApiError(answer);
      const seconds = Number(answer.headers.get("retry-after"));
      if (seconds > 0) resendAt = new Date(Date.now() + seconds * 1000);
      return { status: "too-early", resendAt };
    },
    async confirm(tan) {
      signal.throwIfAborted();
      const answer = await calls.confirmChallenge({ ...call, body: { tan } });
      if (answer.ok) {
        solved = true;
        return { status: "solved" };
      }
      if (answer.status === 429) return { status: "too-many-tries" };
      if (answer.status !== 409) throw new ApiError(answer);
      const { code, retry_counter: triesLeft } = answer.body as { code: number; retry_counter?: number };
      if (code === BANK_TAN_CHALLENGE_EXPIRED) return { status: "expired" };
      return triesLeft === 0 ? { status: "too-many-tries" } : { status: "wrong", triesLeft };
    },
  };
}
