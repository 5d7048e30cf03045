import type { Awaitable } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import type { Problem } from "./problem/problem.ts";
import type { ResponseParts } from "./answer/write-response.ts";

/**
 * Something that answers requests: `fetch(new Request("https://x.example/tokens"))` gives a `Response`.
 * Needs nothing but the Fetch API, so that it runs in Node, in browsers, in workers and behind a mock.
 */
export interface App {
  /**
   * Never throws and never rejects: a fault inside becomes an answer with status 500.
   * Answers at once where nothing had to be waited for (a read from memory), else with a promise;
   * `await` fits both.
   */
  fetch(request: Request): Response | Promise<Response>;
}

/** An app that can be watched at work, and stood in for: what mocks are made of. */
export interface TransparentApp extends App {
  /**
   * As `fetch`, and gives all there is to know about an answer instead of a `Response`.
   *
   * @param instead - Asked before authentication. An answer that it gives stands in for authentication and handler; what
   *   the contract does not allow is refused all the same.
   * @param givenUp - Once it is aborted no handler is asked any more: the body came too late. What is answered then (499) is
   *   for nobody.
   */
  prepare(request: Request, instead?: StandIn, givenUp?: AbortSignal): Awaitable<PreparedResponse>;
}

/** May answer in place of an operation. */
export type StandIn = (request: IncomingRequest) => Answer | undefined;

/** What is about to be sent, and why. */
export interface PreparedResponse extends ResponseParts {
  readonly received: ReceivedRequest;
  /** As it was given, before what is added to every answer. */
  readonly answer: Answer;
  /** Why nobody was asked. Absent: authentication, a handler or a stand-in decided. */
  readonly problem?: Problem;
}
