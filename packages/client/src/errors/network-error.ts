import { CallError } from "./call-error.ts";

/** No answer came, or it broke off; what `fetch` threw is the `cause`. */
export class NetworkError extends CallError {
  override readonly name = "NetworkError";
}
