import type { Awaitable } from "@token-apis/contracts";
import type { Challenge, Challenges, ConfirmOutcome, OnChallenge, SendOutcome } from "./challenge.ts";

/** The two questions of a second factor. When one throws, the login rejects with the same error. */
export interface TanQuestions {
  /** Asks which challenge to solve. Called only when one of several is enough. @default the first */
  readonly pick?: (challenges: Challenges, signal: AbortSignal) => Awaitable<Challenge>;
  /**
   * Asks for the TAN. Called again until the TAN is right. A button "send another" calls `challenge.send()`.
   *
   * @param last - The outcomes of the last send and of the last TAN. After `expired`, `too-many-tries` and an `unreachable` send,
   *   another TAN has already been requested. If that was `too-early`, it is requested again after the next try.
   */
  readonly enterTan: (challenge: Challenge, last: TanOutcomes, signal: AbortSignal) => Awaitable<string>;
}

/** The last outcomes when a TAN is asked for. */
export interface TanOutcomes {
  readonly send: SendOutcome;
  readonly confirm: ConfirmOutcome | undefined;
}

/** Creates an `onChallenge` from two questions. It sends a TAN, asks for it, and repeats that until the TAN is right. */
export const askTan =
  ({ pick, enterTan }: TanQuestions): OnChallenge =>
  async (challenges, combiAnd, signal) => {
    const [first, second] = challenges;
    const wanted = combiAnd ? challenges : [(second && (await pick?.(challenges, signal))) ?? first];
    for (const challenge of wanted) await solve(challenge, enterTan, signal);
  };

async function solve(challenge: Challenge, enterTan: TanQuestions["enterTan"], signal: AbortSignal): Promise<void> {
  let confirm: ConfirmOutcome | undefined;
  let send = await challenge.send();
  while (!challenge.solved) {
    confirm = await challenge.confirm(await enterTan(challenge, { send, confirm }, signal));
    const isOver = confirm.status === "expired" || confirm.status === "too-many-tries";
    // The user has no TAN that could work.
    if (!challenge.solved && (isOver || challenge.lastSend?.status === "unreachable")) await challenge.send();
    // A button may have sent another one, too.
    send = challenge.lastSend ?? send;
  }
}
