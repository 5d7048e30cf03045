import type { AnswerHeaders, Awaitable, Operation, OperationExamples, OperationValidators } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import type { Problem } from "./problem/problem.ts";

/** Lets a request through to its handler, with what the handler needs to know; or ends it. */
export type Authentication<Context> = { readonly context: Context } | { readonly answer: Answer };

/** One path of the contract and what can be done there. */
export interface PathOperations {
  /** Path template, base path not included. */
  readonly template: string;
  readonly operations: readonly Operation[];
}

/** How pages of other origins may call (decision R19). Absent: they may not. */
export interface CorsOptions {
  /** Request headers that a page may set, for example `Authorization`. */
  readonly requestHeaders: readonly string[];
  /** Answer headers that a page may read. @default WWW-Authenticate, Allow, Retry-After, X-Request-Id */
  readonly exposedHeaders?: readonly string[];
  /** Seconds for which a browser may keep the answer to a preflight. @default 600 */
  readonly maxAge?: number;
}

/**
 * Options of `implement`; `Context` is what `authenticate` finds out and handlers are given.
 * Handlers that need one make `authenticate` required.
 */
export type ImplementOptions<Name extends PropertyKey, Context> = Options<Name, Context> &
  (undefined extends Context ? unknown : { readonly authenticate: unknown });

interface Options<Name extends PropertyKey, Context> {
  /** `validators` of the contract. Required: a request that nobody checks would be a hole that nobody sees. */
  readonly validators: Readonly<Record<Name, OperationValidators>>;
  /** `examples` of the contract: what an operation without a handler answers with. Absent: it answers 501. */
  readonly examples?: Readonly<Record<Name, OperationExamples>>;
  /** What stands in front of each path of the contract; may have variables. @default [""] */
  readonly basePaths?: readonly string[];
  /** Whether `/tokens/` is `/tokens`. Two slashes at the end are an unknown path. @default false */
  readonly ignoreTrailingSlash?: boolean;
  /**
   * Runs after routing and before the request is validated (decision R3).
   * Absent: everybody may call, and handlers get `undefined` as their context.
   */
  readonly authenticate?: (request: IncomingRequest) => Awaitable<Authentication<Context>>;
  /** Turns a problem into an answer in the API's own form. @default RFC 9457, `application/problem+json` */
  readonly answerProblem?: (problem: Problem, request: ReceivedRequest) => Answer;
  /**
   * Headers of every answer on a path, whatever the status. Called once per path, when the app is made.
   * `Content-Type` is used for answers with a body that do not name their own.
   */
  readonly headersFor?: (path: PathOperations) => AnswerHeaders;
  readonly cors?: CorsOptions;
  /** Bytes that a request body may have after inflating. @default 1_048_576 */
  readonly maxBodyBytes?: number;
  /** Holds each answer against the contract; one that breaks it is a fault. @default false */
  readonly checkAnswers?: boolean;
  /** Learns what went wrong inside; the caller only learns `request.requestId`. @default console.error */
  readonly onFault?: (error: unknown, request: ReceivedRequest) => void;
  /** Learns of every answer, for a log. @default nothing */
  readonly onAnswer?: (answered: AnsweredRequest) => void;
}

/** A request that was answered. It holds neither bodies nor parameters, apart from those of the request itself. */
export interface AnsweredRequest extends ReceivedRequest {
  readonly status: number;
  /** Milliseconds until the answer was ready to be sent. */
  readonly durationMs: number;
}
