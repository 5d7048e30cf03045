import type { AnswerHeaders } from "@token-apis/contracts";
import type { Problem } from "./problem.ts";

/** Headers that HTTP asks for with an answer to a problem, whoever words it (RFC 9110, sections 15.5.6 and 15.5.16). */
export function problemHeaders(problem: Problem): AnswerHeaders {
  switch (problem.kind) {
    case "method-not-allowed":
      return { allow: problem.allow.join(", ") };
    case "unsupported-media-type":
      return { accept: problem.supported.join(", ") };
    case "unsupported-encoding":
      return { "accept-encoding": problem.supported.join(", ") };
    default:
      return {};
  }
}
