import { type Answer, assertDocumented, isJson, responseKey } from "@token-apis/server";
import type { ContractOperation } from "../contract/contract.ts";
import { type Breakage, type Failure, htmlOf } from "./failure.ts";

/** What a call gets in place of what would follow. */
export interface StandIn {
  readonly answer: Answer;
  /** Whether the contract does not document the answer. @default false */
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
  if (key === undefined) throw new TypeError(`${found.name} has no successful answer with JSON that could be broken.`);
  return { answer: exampleAnswer(found, key === "2XX" ? 200 : Number(key), undefined), breakage: failure };
}

/**
 * The answer that the contract gives as an example of a status, with what `changes` say in the place of its members.
 *
 * @param changes - Members of a JSON object, or a whole body of any other kind.
 * @throws {TypeError} The contract has no such status, or no example and `changes` do not make up a body.
 */
export function exampleAnswer(found: ContractOperation, status: number, changes: unknown): Answer {
  const { name, operation, validators, examples } = found;
  const key = responseKey(operation, status);
  if (key === undefined) {
    throw new TypeError(
      `The contract documents no ${status} for ${name}, only ${Object.keys(operation.responses).join(", ")}. ` +
        "If that is meant, pass { undocumented: true } and the whole body.",
    );
  }
  const [mediaType] = operation.responses[key] ?? [];
  if (mediaType === undefined) {
    if (changes !== undefined) throw new TypeError(`${name} answers ${status} without a body.`);
    return { status };
  }
  // The example is everybody's; who looks at the call may change what is there.
  const body = merge(structuredClone(examples.responses?.[key]?.[mediaType]), changes);
  const answer = { status, ...(body !== undefined && { body }) };
  try {
    assertDocumented(operation, validators, answer);
  } catch (cause) {
    const hint = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`${hint} Pass the members that the contract wants.`, { cause });
  }
  return answer;
}

function merge(example: unknown, changes: unknown): unknown {
  if (changes === undefined) return example;
  return isRecord(changes) && isRecord(example) ? { ...example, ...changes } : changes;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
