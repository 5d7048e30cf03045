import type { StatusAnswer } from "../call/answer.ts";

/** Which call failed. */
export interface FailedCall {
  /** operationId of the contract. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** Of the request; the path template on the base URL when it came to none. */
  readonly url: string;
}

/**
 * The base class of failed calls. It shows no credential: the query is cut from the URL, as is a token (RFC 8959) that
 * strayed into the path.
 */
export abstract class CallError extends Error implements FailedCall {
  declare readonly operation: string;
  declare readonly method: string;
  declare readonly url: string;
  /** What the contract promises, in words. */
  declare readonly expected: string;
  /** What came instead, in words. */
  declare readonly got: string;

  /** `details` become properties too, `cause` as on every error. */
  constructor(
    call: FailedCall,
    expected: string,
    got: string,
    details: ErrorOptions & { readonly response?: Response; readonly answer?: StatusAnswer },
  ) {
    const url = hideTokens(call.url.replace(/\?.*/, "…"));
    super(`${call.operation}: ${call.method} ${url}: expected ${expected}, got ${got}`, details);
    Object.assign(this, call, details, { url, expected, got });
  }
}

/** The text without the tokens (RFC 8959) that strayed into it, percent-encoded or not. */
export const hideTokens = (text: string): string => text.replace(/secret-token[^/\s"']*/g, "…");
