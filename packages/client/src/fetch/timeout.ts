import type { Fetch } from "../call/client.ts";

/**
 * A `fetch` that gives a request so many milliseconds, from sending it to the end of the body: `{ fetch: timeout(5_000) }`. The call then
 * rejects with a `NetworkError` whose `cause` is a `TimeoutError`.
 *
 * @param fetch - Sends the request. @default the global `fetch`, looked up at each request
 */
export const timeout =
  (milliseconds: number, fetch: Fetch = (request) => globalThis.fetch(request)): Fetch =>
  (request) =>
    fetch(new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(milliseconds)]) }));
