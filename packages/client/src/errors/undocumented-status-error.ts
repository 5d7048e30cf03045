import { CallError } from "./call-error.ts";

/**
 * The contract does not have the status of the answer. Redirects are never followed and are reported like this, in browsers with
 * status 0.
 */
export class UndocumentedStatusError extends CallError {
  override readonly name = "UndocumentedStatusError";
  declare readonly response: Response;
}
