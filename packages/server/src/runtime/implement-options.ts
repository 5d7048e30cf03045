import type { AnswerHeaders, Awaitable, Operation, OperationExamples, OperationValidators } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import type { Problem } from "./problem/problem.ts";

/** The result of authentication: a context for the handler, or an answer that ends the request. */
export type Authentication<Context> = { readonly context: Context } | { readonly answer: Answer };

/** A path of the contract and its operations. */
export interface PathOperations {
  /** Path template, base path not included. */
  readonly template: string;
  readonly operations: readonly Operation[];
}

/** What pages of other origins may do (decision R19). Without it they may not call. */
export interface CorsOptions {
  /** Request headers that a page may set, for example `Authorization`. */
  readonly requestHeaders: readonly string[];
  /** Response headers that a page may read. @default WWW-Authenticate, Allow, Retry-After, X-Request-Id */
  readonly exposedHeaders?: readonly string[];
  /** Seconds for which a browser may cache the answer to a preflight. @default 600 */
  readonly maxAge?: number;
}

/**
 * Options of `implement`. `Context` is what `authenticate` passes to the handlers. Handlers that need a context make
 * `authenticate` required.
 */
export type ImplementOptions<Name extends PropertyKey, Context> = Options<Name, Context> &
  (undefined extends Context ? unknown : { readonly authenticate: unknown });

interface Options<Name extends PropertyKey, Context> {
  /** `validators` of the contract. Required, because unvalidated requests would be a hole that goes unnoticed. */
  readonly validators: Readonly<Record<Name, OperationValidators>>;
  /** `examples` of the contract. Operations without a handler answer with them, or with 501 without examples. */
  readonly examples?: Readonly<Record<Name, OperationExamples>>;
  /** Prefixes of all paths of the contract. They may contain variables. @default [""] */
  readonly basePaths?: readonly string[];
  /** Whether `/tokens/` is `/tokens`. Two slashes at the end are an unknown path. @default false */
  readonly ignoreTrailingSlash?: boolean;
  /**
   * Runs after routing and before the request is validated (decision R3).
   * Without it, all requests are allowed and handlers get `undefined` as their context.
   */
  readonly authenticate?: (request: IncomingRequest) => Awaitable<Authentication<Context>>;
  /** Turns a problem into an answer in the form of the API. @default RFC 9457, `application/problem+json` */
  readonly answerProblem?: (problem: Problem, request: ReceivedRequest) => Answer;
  /**
   * Headers of every answer on a path, whatever the status. Called once per path when the app is created.
   * `Content-Type` applies to answers that have a body and set none.
   */
  readonly headersFor?: (path: PathOperations) => AnswerHeaders;
  readonly cors?: CorsOptions;
  /** Maximum size of a request body in bytes, after decompression. @default 1_048_576 */
  readonly maxBodyBytes?: number;
  /** Checks each answer against the contract. An answer that violates it is a fault (500). @default false */
  readonly checkAnswers?: boolean;
  /** Gets errors inside the server. The client only gets `request.requestId`. @default console.error */
  readonly onFault?: (error: unknown, request: ReceivedRequest) => void;
  /** Called after every answer, for example to log it. @default none */
  readonly onAnswer?: (answered: AnsweredRequest) => void;
}

/** A request that was answered. It holds neither bodies nor parameters, apart from those of the request itself. */
export interface AnsweredRequest extends ReceivedRequest {
  readonly status: number;
  /** Milliseconds until the answer was ready to be sent. */
  readonly durationMs: number;
}
