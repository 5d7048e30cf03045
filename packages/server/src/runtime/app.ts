import type { Answer } from "./answer/answer.ts";
import type { IncomingRequest, ReceivedRequest } from "./request/incoming-request.ts";
import type { Problem } from "./problem/problem.ts";
import type { ResponseParts } from "./answer/write-response.ts";

/**
 * Answers requests: `await app.fetch(new Request("https://x.example/tokens"))` gives a `Response`.
 * It needs only the Fetch API, so it runs in Node, in browsers, in workers and behind a mock.
 */
export interface App {
  /** Never rejects: an error inside becomes an answer with status 500. */
  fetch(request: Request): Response | Promise<Response>;
}

/** An app whose answers can be observed and replaced. Mocks are built on it. */
export interface TransparentApp extends App {
  /**
   * Like `fetch`, but returns everything known about the answer instead of a `Response`.
   *
   * @param standIn - Called before authentication. Its answer replaces authentication and handler; a request that the
   *   contract does not allow is still refused.
   * @param givenUp - Once it is aborted, no handler is called any more. The answer then has status 499, which nobody reads.
   */
  prepare(request: Request, standIn?: StandIn, givenUp?: AbortSignal): Promise<PreparedResponse>;
}

/** Answers in place of an operation, or returns `undefined`. */
export type StandIn = (request: IncomingRequest) => Answer | undefined;

/** An answer that is about to be sent, and the reason for it. */
export interface PreparedResponse extends ResponseParts {
  readonly received: ReceivedRequest;
  /** The answer as a handler gave it, without the headers that every answer gets. */
  readonly answer: Answer;
  /** Why no handler was called. Absent when authentication, a handler or a stand-in decided. */
  readonly problem?: Problem;
}

/**
 * Combines apps: `mountApps({ "/taler-merchant": merchant }, elsewhere)`.
 *
 * @param apps - By first path segment, with the slash. A request reaches its app unchanged, so the app needs the segment
 *   in its `basePaths`.
 * @param elsewhere - Answers every other request.
 */
export function mountApps(apps: Readonly<Record<string, App>>, elsewhere: App): App {
  const mounted = new Map(Object.entries(apps));
  return {
    fetch: (request) => (mounted.get(firstSegment(request.url)) ?? elsewhere).fetch(request),
  };
}

function firstSegment(url: string): string {
  const start = url.indexOf("/", url.indexOf(":") + 3);
  const end = url.indexOf("/", start + 1);
  const segment = end === -1 ? url.slice(start) : url.slice(start, end);
  // In `/a?x=/b` the second slash is not the end of the segment.
  const other = segment.search(/[?#]/);
  return other === -1 ? segment : segment.slice(0, other);
}
