import type { Awaitable } from "@token-apis/contracts";
import { ApiError } from "../errors/api-error.ts";
import { unusableBody } from "../errors/invalid-body-error.ts";
import { NetworkError } from "../errors/network-error.ts";
import { isTimestamp, toLocal } from "./server-time.ts";
import type { ChallengeBody, TokenCalls } from "./token-calls.ts";

const BANK_TAN_CHALLENGE_EXPIRED = 5144;
// The limits that servers commonly set.
const UNTIL_NEXT = 60_000;
const UNTIL_EXPIRED = 3_600_000;

/** One challenge of a login. Its methods can be destructured. */
export interface Challenge extends ChallengeBody {
  /** Whether the right TAN was entered. */
  readonly solved: boolean;
  /** The outcome of the last `send`. */
  readonly lastSend: SendOutcome | undefined;
  /**
   * Makes the server send a TAN. A new TAN invalidates the one before.
   * @throws {ApiError} When the server cannot send it. 501 and 502 concern the channel, so another challenge may work.
   */
  readonly send: () => Promise<SendOutcome>;
  /**
   * Submits the TAN. A wrong TAN is an outcome, not an error.
   * @param tan - As the user received it, with or without `T-` in front.
   * @throws {ApiError} When no TAN can help, for example because the server has forgotten the challenge (404).
   */
  readonly confirm: (tan: string) => Promise<ConfirmOutcome>;
}

/** The outcome of `send`, discriminated by `status`. */
export type SendOutcome =
  /** The TAN was sent. It `expires`, and another one can be sent from `resendAt` on, by the clock of this machine. */
  | { readonly status: "sent"; readonly expires: Date | "never"; readonly resendAt: Date | undefined }
  /** The last TAN was sent a moment ago. Wait until `resendAt`, if it is known. */
  | { readonly status: "too-early"; readonly resendAt: Date | undefined }
  /** The challenge is solved already. */
  | { readonly status: "solved" }
  | Unreachable;

/** The outcome of `confirm`, discriminated by `status`. */
export type ConfirmOutcome =
  | { readonly status: "solved" }
  /** The TAN is wrong. The merchant says how many tries are left. */
  | { readonly status: "wrong"; readonly triesLeft: number | undefined }
  /** The TAN is too old. Send another one. */
  | { readonly status: "expired" }
  /** No try is left, and the server refuses even the right TAN. Send another one. */
  | { readonly status: "too-many-tries" }
  | Unreachable;

/** No answer came. The challenge is still valid, so try again. */
export interface Unreachable {
  readonly status: "unreachable";
  readonly cause: NetworkError;
}

/** The challenges of one answer, at least one. */
export type Challenges = readonly [Challenge, ...Challenge[]];

/**
 * Solves challenges: all of them if `combiAnd`, otherwise any one. The login continues when the promise resolves. If the server
 * then requires more, it is called again with the remaining challenges. When it throws, the login rejects with the same error.
 *
 * @param signal - Aborted when the login is aborted.
 */
export type OnChallenge = (challenges: Challenges, combiAnd: boolean, signal: AbortSignal) => Awaitable<void>;

/** Creates a challenge from the body of the server, with its two calls. */
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
