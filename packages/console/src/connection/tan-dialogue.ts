import { askTan, type Challenge, type Challenges, type OnChallenge, type TanOutcomes } from "@token-apis/client";
import { createObservable, type Observable } from "../ui/observable.ts";

/** What the second factor asks of the user right now. */
export type TanQuestion = PickQuestion | EnterQuestion;

/** Which of several ways the code shall take. */
interface PickQuestion extends Cancellable {
  readonly kind: "pick";
  readonly challenges: Challenges;
  readonly answer: (challenge: Challenge) => void;
}

/** The code that was sent. */
interface EnterQuestion extends Cancellable {
  readonly kind: "enter";
  readonly challenge: Challenge;
  readonly outcomes: TanOutcomes;
  readonly answer: (tan: string) => void;
}

interface Cancellable {
  /** Gives the login up. */
  readonly cancel: () => void;
}

/** The second factor of a login, as questions that a component shows. */
export interface TanDialogue {
  /** Undefined: nothing is asked. */
  readonly question: Observable<TanQuestion | undefined>;
  /** For `createSession`. */
  readonly onChallenge: OnChallenge;
}

/** `askTan` leads through the second factor. Each of its questions waits here until the user answers, or the login is aborted. */
export function createTanDialogue(): TanDialogue {
  const question = createObservable<TanQuestion | undefined>(undefined);

  function ask<Answer>(
    signal: AbortSignal,
    toQuestion: (answer: (value: Answer) => void, cancel: () => void) => TanQuestion,
  ): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      question.set(toQuestion(resolve, () => reject(new DOMException("The login was cancelled.", "AbortError"))));
    }).finally(() => question.set(undefined));
  }

  const onChallenge = askTan({
    pick: (challenges, signal) => ask<Challenge>(signal, (answer, cancel) => ({ kind: "pick", challenges, answer, cancel })),
    enterTan: (challenge, outcomes, signal) =>
      ask<string>(signal, (answer, cancel) => ({ kind: "enter", challenge, outcomes, answer, cancel })),
  });
  return { question, onChallenge };
}
