import { type Answer, isJson, responseKey } from "@token-apis/server";
import type { ContractOperation } from "../contract/contract.ts";
import { exampleAnswer } from "./example-answer.ts";
import { type Breakage, type Failure, htmlOf } from "./failure.ts";

/** What a call gets in place of what would follow. */
export interface StandIn {
  readonly answer: Answer;
  /** Whether it is none of the contract's, whatever its status. @default false */
  readonly isUndocumented?: boolean;
  /** What the line makes of it. Absent: nothing. */
  readonly breakage?: Breakage;
}

/**
 * What a failure puts in the place of an operation's answer.
 * @throws {TypeError} There is no JSON in the operation's answers to break.
 */
export function standInFor(found: ContractOperation, failure: Failure): StandIn {
  if (typeof failure === "number") {
    const isDocumented = responseKey(found.operation, failure) !== undefined;
    if (isDocumented) return { answer: exampleAnswer(found, failure, undefined) };
    return { answer: { status: failure, body: htmlOf(failure), contentType: "text/html" } };
  }
  // The answer of these does not arrive.
  if (failure !== "invalid-json") return { answer: { status: 204 }, breakage: failure };
  const { responses } = found.operation;
  const key = Object.keys(responses).find((status) => /^2(\d\d|XX)$/.test(status) && responses[status]?.some(isJson));
  if (key === undefined) throw new TypeError(`${found.name} answers without JSON when all is well: there is none to break.`);
  return { answer: exampleAnswer(found, key === "2XX" ? 200 : Number(key), undefined), breakage: failure };
}
