import { CallError } from "./call-error.ts";

/** No complete answer came. The `cause` is the error of `fetch`. */
export class NetworkError extends CallError {
  override readonly name = "NetworkError";
}
