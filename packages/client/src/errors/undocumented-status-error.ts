import { CallError } from "./call-error.ts";

/**
 * The answer has a status that the contract does not list: server and contract differ, or something between answered.
 * A redirect shows like this too (in browsers with status 0), as none is followed.
 */
export class UndocumentedStatusError extends CallError {
  override readonly name = "UndocumentedStatusError";
  declare readonly response: Response;
}
