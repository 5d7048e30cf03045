import type { Awaitable, Operation, OperationValidators } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import { answerFromExamples } from "./answer/answer-from-examples.ts";
import { assertDocumented, responseKey } from "./answer/check-answer.ts";
import { addHeaders, type PathHeaders } from "./answer/write-response.ts";
import type { Handler, HandlerRequest, HandlersOf } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import type { Refused } from "./problem/problem.ts";
import { type Body, createBodyReader } from "./request/body-reader.ts";
import { createParameterReader, type ParameterSource, type ParameterValues } from "./request/parameter-reader.ts";
import { corsHeaders } from "./route/cors.ts";

/** A path of the contract, prepared once: everything that is the same for all its requests. */
export interface PathPlan<Context> {
  readonly template: string;
  /** By the method as it is sent. `HEAD` is present wherever `GET` is. */
  readonly plans: ReadonlyMap<string, OperationPlan<Context>>;
  /** Methods that the contract documents. */
  readonly methods: readonly string[];
  /** Headers of every answer on the path. */
  readonly pathHeaders: PathHeaders;
}

/** An operation, prepared once. */
export interface OperationPlan<Context> {
  readonly operation: Operation;
  readonly readParameters: (source: ParameterSource) => ParameterValues | Refused;
  /** Absent when the operation has no body; a body that is sent is then ignored. */
  readonly readBody: ((request: Request) => Promise<Body | Refused>) | undefined;
  /** Absent when there is neither a handler nor an example. */
  readonly handle: CheckedHandler<Context> | undefined;
  /** Returns the answer. With `checkAnswers` it throws when the contract does not document it. */
  readonly checked: (answer: Answer) => Answer;
  /** The media type that the contract documents for a status. */
  readonly mediaTypeOf: (status: number) => string;
}

/** A handler as the runtime calls it. The readers make sure that the request has the type that the handler declares. */
type CheckedHandler<Context> = (request: HandlerRequest, context: Context) => Awaitable<Answer>;

const MEBIBYTE = 1_048_576;

/**
 * Prepares the paths of a contract: validators, readers, handlers and headers are looked up here, once.
 * @throws {TypeError} When an operation has no validators.
 */
export function planPaths<Name extends string, Context>(
  operations: Readonly<Record<Name, Operation>>,
  handlers: HandlersOf<Name, Context>,
  options: ImplementOptions<Name, Context>,
): PathPlan<Context>[] {
  const byTemplate = Map.groupBy(Object.keys(operations) as Name[], (name) => operations[name].path);
  return Array.from(byTemplate, ([template, names]) => {
    const plans = new Map(
      names.map((name) => {
        const plan = planOperation(name, operations[name], handlers[name]?.bind(handlers), options);
        return [plan.operation.method.toUpperCase(), plan] as const;
      }),
    );
    const methods = [...plans.keys()];
    const get = plans.get("GET");
    if (get && !plans.has("HEAD")) plans.set("HEAD", get);
    const headers: Record<string, string> = { ...corsHeaders(options.cors) };
    addHeaders(headers, options.headersFor?.({ template, operations: names.map((name) => operations[name]) }) ?? {});
    const { "content-type": contentType, ...others } = headers;
    const pathHeaders = { headers: others, ...(contentType !== undefined && { contentType }) };
    return { template, plans, methods, pathHeaders };
  });
}

// `name` is the key of the operation in the operation table, the validators, the examples and the handlers.
function planOperation<Name extends string, Context>(
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
    // A copy, since `onAnswer` and mocks may change an answer.
    handle: (handler as CheckedHandler<Context> | undefined) ?? (example && (() => structuredClone(example))),
    checked(answer) {
      if (options.checkAnswers === true) assertDocumented(operation, validators, answer);
      return answer;
    },
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
