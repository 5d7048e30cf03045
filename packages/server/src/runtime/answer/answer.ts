import type { AnswerHeaders } from "@token-apis/contracts";

/** What is sent back, before it is turned into a `Response`. Every generated `…Answer` type is one. */
export interface Answer {
  /** HTTP status, 200 to 599. */
  readonly status: number;
  /** Headers beside those that the runtime sets; a name of theirs given here wins. */
  readonly headers?: AnswerHeaders;
  /** A JSON value when the content type is JSON, else a `BodyInit`. Absent: no body. */
  readonly body?: unknown;
  /** Absent: the media type that the contract gives for the status, else `application/json`. */
  readonly contentType?: string;
}
