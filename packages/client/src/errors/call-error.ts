import type { StatusAnswer } from "../call/answer.ts";

/** Which call failed. */
export interface FailedCall {
  /** operationId of the contract. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** URL of the request. If no request was created, base URL and path template. */
  readonly url: string;
}

/**
 * The base class of failed calls. It shows no credentials: it removes the query from the URL, and tokens (RFC 8959) from its path.
 */
export abstract class CallError extends Error implements FailedCall {
  declare readonly operation: string;
  declare readonly method: string;
  declare readonly url: string;
  /** What the contract says, in words. */
  declare readonly expected: string;
  /** What was received instead, in words. */
  declare readonly got: string;

  /** `details` become properties of the error. */
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

/** Replaces tokens (RFC 8959) in a text, percent-encoded or not, by "…". */
export const hideTokens = (text: string): string => text.replace(/secret-token[^/\s"']*/g, "…");
