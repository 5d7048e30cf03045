const DEFAULT_LIMIT = -20;
const MAX_ROWS = 1024;

/** A stretch of rows that are sorted by an id: at most `count`, beyond `threshold`. */
export interface Page {
  readonly direction: "ascending" | "descending";
  /** Ascending: only ids above it. Descending: only ids below it. */
  readonly threshold: number;
  /** 0 to 1024. */
  readonly count: number;
}

/**
 * `limit` and `offset` of a request as a page (decision R6): below zero the newest first, above zero the oldest
 * first, never more than 1024 rows whatever is asked for.
 *
 * @param limit - Any 64-bit integer. @default -20
 * @param offset - Id that the page starts beyond, itself not included. @default the end that the page starts from
 */
export function toPage(limit: number = DEFAULT_LIMIT, offset?: number): Page {
  const descending = limit < 0;
  return {
    direction: descending ? "descending" : "ascending",
    threshold: Math.min(offset ?? (descending ? Number.MAX_SAFE_INTEGER : 0), Number.MAX_SAFE_INTEGER),
    count: Math.min(Math.abs(limit), MAX_ROWS),
  };
}
