import type { Awaitable } from "@token-apis/contracts";
import type { NetworkError } from "../errors/network-error.ts";

/** A challenge as both Taler APIs give it. */
export interface ChallengeBody {
  readonly challenge_id: string;
  /** The way on which the TAN travels. */
  readonly tan_channel: "sms" | "email";
  /** Where the TAN goes, masked: `***1234`. */
  readonly tan_info: string;
}

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
