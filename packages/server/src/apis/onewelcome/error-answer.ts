import type { Problem } from "../../runtime/problem/problem.ts";

/** An answer from 400 upwards: `{ "error": "invalid_client" }`. */
export interface ErrorAnswer<Status extends number> {
  readonly status: Status;
  readonly body: { error: string };
}

/** `errorAnswer(404, "No tokens found")` */
export function errorAnswer<Status extends number>(status: Status, error: string): ErrorAnswer<Status> {
  return { status, body: { error } };
}

/** Puts what the runtime found wrong with a request into OneWelcome's form (decisions R18 and R25). */
export function answerProblem({ kind }: Problem): ErrorAnswer<number> {
  switch (kind) {
    case "unknown-path":
      return errorAnswer(404, "not_found");
    case "method-not-allowed":
      return errorAnswer(405, "method_not_allowed");
    case "not-implemented":
      return errorAnswer(501, "not_implemented");
    case "internal-fault":
      return errorAnswer(500, "server_error");
    case "unsupported-media-type":
    case "unsupported-encoding":
      return errorAnswer(415, "invalid_request");
    case "body-too-large":
      return errorAnswer(413, "invalid_request");
    default:
      return errorAnswer(400, "invalid_request");
  }
}
