import type { Fetch } from "../call/client.ts";
import { abortable } from "../call/send.ts";

/** When {@link retry} gives up. */
export interface RetryOptions {
  /** How often a request is sent at most. @default 3 */
  readonly attempts?: number | undefined;
  /** Longest pause in milliseconds. The answer stands when `Retry-After` asks for a longer one. @default 30_000 */
  readonly longestPause?: number | undefined;
}

const FIRST_PAUSE = 500;
// RFC 9110, section 9.2.2. A POST may have been carried out when its answer was lost.
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/;
const TEMPORARY = new Set([408, 429, 502, 503, 504]);

/**
 * A `fetch` that sends a request again when the network failed, or the status is 408, 429, 502, 503 or 504: `{ fetch: retry() }`. It does so for
 * idempotent methods only. It waits as long as `Retry-After` says, otherwise half a second to begin with, then twice as long each
 * time, with jitter. An abort ends it, also while it waits.
 *
 * A `DELETE` whose first answer was lost may get a 404 when it is sent again.
 *
 * @param fetch - Sends the request once, for example `timeout(5_000)`. @default the global `fetch`, looked up at each request
 */
export function retry(
  fetch: Fetch = (request) => globalThis.fetch(request),
  { attempts = 3, longestPause = 30_000 }: RetryOptions = {},
): Fetch {
  return async (request) => {
    const { method, signal } = request;
    for (let attempt = 1; attempt < attempts && IDEMPOTENT.test(method); attempt++) {
      let pause = FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
      try {
        const response = await fetch(request.clone());
        if (!TEMPORARY.has(response.status)) return response;
        pause = pauseOf(response.headers) ?? pause;
        if (pause > longestPause) return response;
        // An unread body would keep its connection busy.
        response.body?.cancel().catch(() => {});
      } catch (error) {
        if (signal.aborted) throw error;
      }
      const elapsed = new Promise<void>((resolve) => setTimeout(resolve, Math.min(pause, longestPause)));
      await abortable(elapsed, signal);
    }
    return fetch(request);
  };
}

/** Milliseconds of `Retry-After`, which is a number of seconds or a date. */
function pauseOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after") ?? "";
  const pause = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(pause, 0);
}
