import type { StatusAnswer } from "../call/answer.ts";
import { CallError } from "./call-error.ts";

/**
 * A proxy or load balancer answered 502, 503 or 504 with a page of its own. The server did not answer, so a retry may help. It is
 * thrown when the contract does not have the status, or has JSON for it and the body is something else.
 */
export class GatewayError extends CallError {
  override readonly name = "GatewayError";
  declare readonly response: Response;
  /** Set when the contract has the status. Its body is `undefined`. */
  declare readonly answer?: StatusAnswer;

  constructor(...[call, expected, got, details]: ConstructorParameters<typeof CallError>) {
    super(call, expected, `${got} from a gateway`, details);
  }
}
