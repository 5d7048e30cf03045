import type { Awaitable, Operation, OperationValidators } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import { answerFromExamples } from "./answer/answer-from-examples.ts";
import { type Body, createBodyReader } from "./request/body-reader.ts";
import { assertDocumented, responseKey } from "./answer/check-answer.ts";
import type { Handler, HandlerRequest } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import { createParameterReader, type ParameterSource, type ParameterValues } from "./request/parameter-reader.ts";
import type { Refused } from "./request/refused.ts";

/** One operation, ready to be run. */
export interface OperationPlan<Context> {
  readonly operation: Operation;
  readonly readParameters: (source: ParameterSource) => ParameterValues | Refused;
  /** Absent: the operation takes no body, and one that is sent is not looked at. */
  readonly readBody: ((request: Request) => Promise<Body | Refused>) | undefined;
  /** Absent: neither handler nor example. */
  readonly handle: CheckedHandler<Context> | undefined;
  /** Holds an answer against the contract, where that was asked for. */
  readonly check: (answer: Answer) => void;
  /** The media type that the contract gives for a status. */
  readonly mediaTypeOf: (status: number) => string;
}

/** A handler as the runtime calls it: with what the readers let through, which is what its request type describes. */
type CheckedHandler<Context> = (request: HandlerRequest, context: Context) => Awaitable<Answer>;

const MEBIBYTE = 1_048_576;

/** Prepares one operation; `name` is its key in the operation table, the validators, examples and handlers. */
export function createOperationPlan<Name extends string, Context>(
  name: Name,
  operation: Operation,
  handler: Handler<Context> | undefined,
  options: ImplementOptions<Name, Context>,
): OperationPlan<Context> {
  const validators: OperationValidators | undefined = options.validators[name];
  if (validators === undefined) {
    throw new TypeError(
      `Operation "${name}" has no validators. Pass the \`validators\` of the contract that \`operations\` are from.`,
    );
  }
  const { parameters, requestBody } = operation;
  const example = answerFromExamples(operation, options.examples?.[name]);
  return {
    operation,
    readParameters: createParameterReader(parameters, validators.parameters),
    readBody: requestBody && createBodyReader(requestBody, validators.requestBody, options.maxBodyBytes ?? MEBIBYTE),
    // A copy: whoever watches answers may change them.
    handle: (handler as CheckedHandler<Context> | undefined) ?? (example && (() => structuredClone(example))),
    check: options.checkAnswers === true ? (answer) => assertDocumented(operation, validators, answer) : () => undefined,
    mediaTypeOf: mediaTypesByStatus(operation),
  };
}

function mediaTypesByStatus(operation: Operation): (status: number) => string {
  const known = new Map<number, string>();
  return (status) => {
    const before = known.get(status);
    if (before !== undefined) return before;
    const described = operation.responses[responseKey(operation, status) ?? ""] ?? [];
    const mediaType = described.find((candidate) => !candidate.includes("*")) ?? "application/json";
    known.set(status, mediaType);
    return mediaType;
  };
}
