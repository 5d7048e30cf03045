import type { Awaitable } from "@token-apis/contracts";
import type { Challenge, Challenges, ConfirmOutcome, OnChallenge, SendOutcome } from "./challenge.ts";

/** The two questions of a second factor. What they throw gives the login up. */
export interface TanQuestions {
  /** Asks which one to solve, when any one is enough and there are several. @default the first */
  readonly pick?: (challenges: Challenges, signal: AbortSignal) => Awaitable<Challenge>;
  /**
   * Asks for the TAN, again and again until it is right. A button "send another" calls `challenge.send()`.
   *
   * @param last - What became of the last send, and of the TAN entered before if there is one. After `expired`,
   *   `too-many-tries` and a send that was `unreachable` another TAN has been asked for already; if it was `too-early` for
   *   that, it is asked for again after the next try.
   */
  readonly enterTan: (challenge: Challenge, last: TanOutcomes, signal: AbortSignal) => Awaitable<string>;
}

/** How things stand when a TAN is asked for. */
export interface TanOutcomes {
  readonly send: SendOutcome;
  readonly confirm: ConfirmOutcome | undefined;
}

/** Makes an `onChallenge` of two questions: sends, asks, asks again after a wrong TAN, and has another sent when that is due. */
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
    // Without a sent TAN there is nothing to ask for.
    if (!challenge.solved && (isOver || challenge.lastSend?.status === "unreachable")) await challenge.send();
    // A button may have asked for another one, too.
    send = challenge.lastSend ?? send;
  }
}
