import { ApiError } from "../errors/api-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import type { Challenge, ChallengeBody, ConfirmOutcome, SendOutcome, Unreachable } from "./challenge.ts";
import { isTimestamp, toLocal } from "./server-time.ts";
import type { TokenCalls } from "./token-calls.ts";
import { unusableBody } from "../errors/invalid-body-error.ts";

const BANK_TAN_CHALLENGE_EXPIRED = 5144;
// The limits that servers commonly set.
const UNTIL_NEXT = 60_000;
const UNTIL_EXPIRED = 3_600_000;

/** Binds a challenge to its two calls. */
export function createChallenge(
  { challenge_id, tan_channel, tan_info }: ChallengeBody,
  calls: TokenCalls,
  username: string,
  signal: AbortSignal,
): Challenge {
  const call = { path: { username, challenge_id }, signal };
  let resendAt: Date | undefined;
  const challenge: { -readonly [Member in keyof Challenge]: Challenge[Member] } = {
    challenge_id,
    tan_channel,
    tan_info,
    solved: false,
    lastSend: undefined,
    send: async () => (challenge.lastSend = await attempt(send)),
    confirm: async (tan) => attempt(() => confirm(tan)),
  };
  return challenge;

  function attempt<Outcome>(run: () => Promise<Outcome>): Promise<Outcome | Unreachable> {
    signal.throwIfAborted();
    return run().catch((cause: unknown) => {
      if (cause instanceof NetworkError) return { status: "unreachable", cause };
      throw cause;
    });
  }

  async function send(): Promise<SendOutcome> {
    const answer = await calls.sendChallenge(call);
    if (answer.ok) {
      const { solve_expiration, earliest_retransmission } = answer.body ?? {};
      if (!isTimestamp(solve_expiration) || !isTimestamp(earliest_retransmission)) {
        throw unusableBody(answer, "solve_expiration and earliest_retransmission");
      }
      const next = toLocal(earliest_retransmission, answer.headers, UNTIL_NEXT);
      resendAt = next === "never" ? undefined : next;
      return { status: "sent", expires: toLocal(solve_expiration, answer.headers, UNTIL_EXPIRED), resendAt };
    }
    if (answer.status === 410) {
      challenge.solved = true;
      return { status: "solved" };
    }
    if (answer.status !== 429) throw new ApiError(answer);
    const seconds = Number(answer.headers.get("retry-after"));
    if (seconds > 0) resendAt = new Date(Date.now() + seconds * 1000);
    return { status: "too-early", resendAt };
  }

  async function confirm(tan: string): Promise<ConfirmOutcome> {
    const answer = await calls.confirmChallenge({ ...call, body: { tan } });
    if (answer.ok) {
      challenge.solved = true;
      return { status: "solved" };
    }
    if (answer.status === 429) return { status: "too-many-tries" };
    if (answer.status !== 409) throw new ApiError(answer);
    const { code, retry_counter: triesLeft } = (answer.body ?? {}) as { code?: number; retry_counter?: number };
    if (code === BANK_TAN_CHALLENGE_EXPIRED) return { status: "expired" };
    return triesLeft === 0 ? { status: "too-many-tries" } : { status: "wrong", triesLeft };
  }
}
