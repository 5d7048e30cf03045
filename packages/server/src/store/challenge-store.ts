import type { Awaitable } from "@token-apis/contracts";

/** A way to deliver a TAN. */
export interface TanChannel {
  readonly tan_channel: "sms" | "email";
  /** The destination, masked. Shown as it is. */
  readonly tan_info: string;
}

/** One challenge of a set: prove that you have read the TAN that was sent to this destination. */
export interface Challenge extends TanChannel {
  readonly id: string;
  /** Id of the set: the challenges that were created together, for one request. */
  readonly set: string;
  readonly owner: string;
  /** Digest of the request that it belongs to. No other request may use it. */
  readonly fingerprint: string;
  /** True: all challenges of the set must be solved. False: any one of them. */
  readonly combiAnd: boolean;
  /** When the store forgets it. */
  readonly expires: number;
  /** The last TAN that was sent. Absent before the first. */
  readonly code?: TanCode;
  readonly solved: boolean;
  /** Whether the set has been used for its request. The same in all challenges of a set. */
  readonly spent: boolean;
}

/** A sent TAN. */
export interface TanCode {
  /** Digest of the TAN and the id of the challenge, in hexadecimal. */
  readonly digest: string;
  readonly sent: number;
  readonly expires: number;
  readonly triesLeft: number;
}

/**
 * The challenges of all owners, and the number of wrong TANs of each owner. No method returns a challenge that has expired
 * at `now`.
 */
export interface ChallengeStore {
  /**
   * Stores the challenges of one set of one owner.
   *
   * @param maxUnsent - Maximum number of sets of the owner without a sent code, the new one included. The oldest beyond it
   *   are forgotten. @default no limit
   */
  addChallenges(challenges: readonly Challenge[], now: number, maxUnsent?: number): Awaitable<void>;
  /**
   * When the live codes of the owner expire, the earliest first. A code is live until it expires, its tries are used up or
   * its challenge is solved; a new code for the same challenge replaces it. The code of the challenge `exceptId` is left out.
   */
  liveCodes(owner: string, exceptId: string, now: number): Awaitable<readonly number[]>;
  /** All challenges of the sets that contain one of the ids. */
  findChallengeSets(ids: readonly string[], now: number): Awaitable<readonly Challenge[]>;
  /**
   * Replaces the code, unless the challenge is solved or its last code was sent after `notAfter`.
   *
   * @returns The challenge as it was before; `undefined` when the owner has no such challenge.
   */
  replaceCode(
    owner: string,
    id: string,
    code: TanCode,
    limits: { readonly now: number; readonly notAfter: number },
  ): Awaitable<Challenge | undefined>;
  /**
   * Spends one try, if the challenge is not solved, its code has not expired at `now` and a try is left. The try is spent
   * before the TAN is compared, so that parallel guesses cannot share it.
   *
   * @returns The challenge as it was before; `undefined` when the owner has no such challenge.
   */
  takeTry(owner: string, id: string, now: number): Awaitable<Challenge | undefined>;
  /** Marks the challenge as solved. */
  solveChallenge(owner: string, id: string, now: number): Awaitable<void>;
  /** Counts a wrong TAN. */
  countFailure(owner: string): Awaitable<void>;
  /** Wrong TANs since the last token that was created with a second factor. */
  failures(owner: string): Awaitable<number>;
  /** Resets the count, unless it has reached `limit`. */
  clearFailures(owner: string, limit: number): Awaitable<void>;
}
