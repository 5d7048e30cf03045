import { CallError } from "./call-error.ts";
import type { FailedCall } from "./call-error.ts";

/** The status is one of the contract, but the body is no JSON where JSON is due; an empty one neither. */
export class InvalidBodyError extends CallError {
  override readonly name = "InvalidBodyError";
  readonly response: Response;

  constructor(call: FailedCall, expected: string, response: Response, cause: SyntaxError) {
    // Engines quote the text that they cannot parse; it may hold a token.
    const quoteless = new SyntaxError(cause.message.replace(/".*"/s, "…"));
    const got = `${response.status} with a body that is no JSON (${response.headers.get("content-type") ?? "no content-type"})`;
    super(call, expected, got, { cause: quoteless });
    this.response = response;
  }
}
