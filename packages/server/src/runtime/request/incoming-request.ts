import type { Operation } from "@token-apis/contracts";

/** A request as it arrived, known or unknown to the contract. */
export interface ReceivedRequest {
  /** As it was sent: methods are case-sensitive. `HEAD` stays `HEAD`, though the operation is the one of `GET`. */
  readonly method: string;
  /** Absolute URL, as the runtime gave it. */
  readonly url: string;
  readonly headers: Headers;
  /** Also sent as `X-Request-Id`, so that a report of a caller finds the line in the log. */
  readonly requestId: string;
  /** Path template of the contract, base path not included. Absent: no path of the contract matches. */
  readonly template?: string;
  /** Absent: the path is unknown, or known and without this method. */
  readonly operation?: Operation;
  /** The request itself. Its body belongs to the runtime until a handler is called. */
  readonly request: Request;
}

/** A request for an operation of the contract; what it carries has not been checked yet. */
export interface IncomingRequest extends ReceivedRequest {
  readonly template: string;
  readonly operation: Operation;
  /** Path as it stands in the URL: base path included, percent-encoded, without the query. */
  readonly pathname: string;
  /** Values of the base path's variables, decoded: `{ instance: "shop" }`. */
  readonly base: Readonly<Record<string, string>>;
  /**
   * Values of the path template's variables: decoded text, not coerced and not validated.
   * Text with broken percent-encoding stands as it came; it is refused after authentication.
   */
  readonly path: Readonly<Record<string, string>>;
}
