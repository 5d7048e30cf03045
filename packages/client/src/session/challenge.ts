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

/** One challenge of a login, and what can be done about it. Its methods need no `this`. */
export interface Challenge extends ChallengeBody {
  /** Whether a right TAN was entered. */
  readonly solved: boolean;
  /** What became of the last wish for a TAN. */
  readonly lastSend: SendOutcome | undefined;
  /**
   * Has a TAN sent, or another one, which ends the one before.
   * @throws {ApiError} When none can be sent: 501 and 502 are about the channel, so another challenge may do.
   */
  readonly send: () => Promise<SendOutcome>;
  /**
   * Enters the TAN. A wrong one is an outcome, not an error.
   * @param tan - As received, `T-` in front or not.
   * @throws {ApiError} For what no other TAN can mend, such as a challenge that the server has forgotten (404).
   */
  readonly confirm: (tan: string) => Promise<ConfirmOutcome>;
}

/** What became of the wish for a TAN. */
export type SendOutcome =
  /** The sent code: it is valid until `expires`, and another can be sent from `resendAt` on, by the clock of this machine. */
  | { readonly status: "sent"; readonly expires: Date | "never"; readonly resendAt: Date | undefined }
  /** The last one is too young; `resendAt` as far as it is known. */
  | { readonly status: "too-early"; readonly resendAt: Date | undefined }
  /** No TAN is needed any more. */
  | { readonly status: "solved" }
  | Unreachable;

/** What became of a TAN. */
export type ConfirmOutcome =
  | { readonly status: "solved" }
  /** Not the one that was sent. The merchant says how many tries are left. */
  | { readonly status: "wrong"; readonly triesLeft: number | undefined }
  /** Right or wrong, its time is over: `send` another. */
  | { readonly status: "expired" }
  /** No try is left, even the right one is refused now: `send` another. */
  | { readonly status: "too-many-tries" }
  | Unreachable;

/** No answer came; the challenge stands, so it can be tried again. */
export interface Unreachable {
  readonly status: "unreachable";
  readonly cause: NetworkError;
}

/** The challenges of one answer: at least one. */
export type Challenges = readonly [Challenge, ...Challenge[]];

/**
 * Solves challenges: all of them when `combiAnd`, else any one. The login goes on when the promise fulfils; if the
 * server then wants more, it is called again with what is left. Throwing gives the login up.
 *
 * @param signal - Aborted together with the login.
 */
export type OnChallenge = (challenges: Challenges, combiAnd: boolean, signal: AbortSignal) => Awaitable<void>;

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
