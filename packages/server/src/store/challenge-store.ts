import type { Awaitable } from "@token-apis/contracts";

/** A way for a TAN to reach somebody. */
export interface TanChannel {
  readonly tan_channel: "sms" | "email";
  /** Where it goes, masked: shown as it stands. */
  readonly tan_info: string;
}

/** One question of a challenge set: prove that you read what was sent to this place. */
export interface Challenge extends TanChannel {
  readonly id: string;
  /** Name of the set: the challenges that were posed together, for one request. */
  readonly set: string;
  readonly owner: string;
  /** Digest of the request that it was posed for; no other request may use it. */
  readonly fingerprint: string;
  /** True: all challenges of the set have to be solved. False: any one. */
  readonly combiAnd: boolean;
  /** When it is forgotten. */
  readonly expires: number;
  /** The TAN on its way. Absent: none was sent yet. */
  readonly code?: TanCode;
  readonly solved: boolean;
  /** The set has served its one request. Same in all challenges of a set. */
  readonly spent: boolean;
}

/** A TAN that was sent. */
export interface TanCode {
  /** Of the TAN and the challenge's id, in hexadecimal. */
  readonly digest: string;
  readonly sent: number;
  readonly expires: number;
  readonly triesLeft: number;
}

/**
 * The challenges of all owners, and how often each owner failed one. No method sees a challenge that is
 * forgotten at `now`.
 */
export interface ChallengeStore {
  /**
   * Keeps the challenges of one set, all of one owner.
   *
   * @param maxUnsent - So many sets of that owner may wait for their first code, the new one among them; the oldest
   *   beyond it are forgotten. @default no limit
   */
  addChallenges(challenges: readonly Challenge[], now: number, maxUnsent?: number): Awaitable<void>;
  /**
   * When the live codes of the owner expire, the earliest first. A code is live until it expires, its tries are used up or
   * its challenge is solved; a new code for the same challenge replaces it. The code of the challenge `exceptId` is left out.
   */
  liveCodes(owner: string, exceptId: string, now: number): Awaitable<readonly number[]>;
  /** All challenges of every set that one of the ids is in. */
  findChallengeSets(ids: readonly string[], now: number): Awaitable<readonly Challenge[]>;
  /**
   * Puts a new code in place of the last, unless the challenge is solved or its last code was sent after `notAfter`.
   *
   * @returns The challenge as it was before, `undefined` when the owner has no such challenge.
   */
  replaceCode(
    owner: string,
    id: string,
    code: TanCode,
    limits: { readonly now: number; readonly notAfter: number },
  ): Awaitable<Challenge | undefined>;
  /**
   * Takes one try off the code, if the challenge is unsolved, the code alive at `now` and a try left. The try is
   * gone before anybody compares, so that guesses made at once cannot share it.
   *
   * @returns The challenge as it was before, `undefined` when the owner has no such challenge.
   */
  takeTry(owner: string, id: string, now: number): Awaitable<Challenge | undefined>;
  /** Marks the challenge as solved. */
  solveChallenge(owner: string, id: string, now: number): Awaitable<void>;
  /** Counts a wrong TAN. */
  countFailure(owner: string): Awaitable<void>;
  /** Wrong TANs since the last token that was created with a second factor. */
  failures(owner: string): Awaitable<number>;
  /** Back to none, if fewer than `limit` were counted: what has reached the limit stays there. */
  clearFailures(owner: string, limit: number): Awaitable<void>;
}
