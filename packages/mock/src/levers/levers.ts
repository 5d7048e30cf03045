import { type Contract, type NameOf, operationNamed, type OperationTable } from "../contract/contract.ts";
import type { AnswerLever, AnswerOptions, Mock, Times } from "../contract/mock.ts";
import { exampleAnswer, type StandIn, standInFor } from "./stand-in.ts";
import { createStack, type Undo } from "./undo.ts";
import { type Answer, toParts } from "@token-apis/server";

const LONGEST_TIMER = 2 ** 31 - 1;

/** A stand-in that is due, and how to say that it was not needed after all. */
export interface Taken extends StandIn {
  readonly giveBack: () => void;
}

/** The levers of a mock, and what they are set to. */
export interface Levers<Operations extends OperationTable<Operations>> extends Pick<
  Mock<Operations>,
  "answer" | "fail" | "delay"
> {
  /** Cuts the line: whatever is called, nothing comes back. */
  readonly disconnect: () => Undo;
  readonly isDisconnected: () => boolean;
  /** What stands in for a call of the operation now. */
  readonly take: (name: NameOf<Operations>) => Taken | undefined;
  /** Milliseconds. */
  readonly delayed: () => number;
  readonly release: () => void;
}

// The handler is not to hear of it either.
const DISCONNECTED: StandIn = { answer: { status: 204 }, breakage: "network-error" };

export function createLevers<Operations extends OperationTable<Operations>>(contract: Contract<Operations>): Levers<Operations> {
  type Name = NameOf<Operations>;
  const rules = createStack<{ readonly name: Name; readonly standIn: StandIn; left: number }>();
  const delays = createStack<number>();
  const cuts = createStack<true>();

  function add(name: Name, standIn: StandIn, { once = false, times = once ? 1 : Infinity }: Times): Undo {
    if (!(times >= 1 && (times === Infinity || Number.isInteger(times)))) {
      throw new TypeError(`times must be a whole number, 1 or more; it is ${times}.`);
    }
    return rules.push({ name, standIn, left: times });
  }

  const answer: AnswerLever<Operations> = (
    name: Name,
    status: number,
    body?: unknown,
    { headers, undocumented, ...times }: AnswerOptions & { readonly undocumented?: true } = {},
  ) => {
    const found = operationNamed(contract, name);
    const plain = undocumented ? { status, ...(body !== undefined && { body }) } : exampleAnswer(found, status, body);
    const whole = { ...plain, ...(headers && { headers }) };
    assertSendable(whole);
    return add(name, { answer: whole, isUndocumented: undocumented === true }, times);
  };

  return {
    answer,
    fail: (name, failure, times = {}) => add(name, standInFor(operationNamed(contract, name), failure), times),
    delay(milliseconds) {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_TIMER)) {
        throw new TypeError(
          `A delay is 0 to ${LONGEST_TIMER} milliseconds, it is ${milliseconds}. For no answer ever: fail(…, "timeout").`,
        );
      }
      return delays.push(milliseconds);
    },
    disconnect: () => cuts.push(true),
    isDisconnected: () => cuts.values().length > 0,
    take(wanted) {
      if (cuts.values().length > 0) return { ...DISCONNECTED, giveBack: () => undefined };
      const rule = rules.values().find(({ name, left }) => name === wanted && left > 0);
      if (!rule) return undefined;
      rule.left--;
      return { ...rule.standIn, giveBack: () => void rule.left++ };
    },
    delayed: () => delays.values()[0] ?? 0,
    release() {
      rules.clear();
      delays.clear();
      cuts.clear();
    },
  };
}

/**
 * Refuses an answer that the server would not get out, when it is given and not when the call comes.
 * @throws {TypeError} HTTP cannot carry its status, a header or its body.
 */
function assertSendable(answer: Answer): void {
  const { payload } = toParts(answer, { headers: {} }, "application/json", "", false);
  if (payload === null && answer.body !== undefined) throw new TypeError(`HTTP has no body with ${answer.status}.`);
}
