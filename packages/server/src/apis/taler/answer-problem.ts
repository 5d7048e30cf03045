import type { Problem } from "../../runtime/problem/problem.ts";
import { type ErrorAnswer, errorAnswer } from "./error-answer.ts";
import type { AnswerHeaders } from "@token-apis/contracts";
import type { PathOperations } from "../../runtime/implement-options.ts";

/** Puts what the runtime found wrong with a request into Taler's form (decisions R17, R18 and R25). */
export function answerProblem(problem: Problem): ErrorAnswer<number> {
  const { kind, hint } = problem;
  switch (kind) {
    case "unknown-path":
      return errorAnswer(404, "GENERIC_ENDPOINT_UNKNOWN", hint);
    case "method-not-allowed":
      return errorAnswer(405, "GENERIC_METHOD_INVALID", hint);
    case "unsupported-media-type":
      return errorAnswer(415, "GENERIC_JSON_INVALID", hint);
    case "unsupported-encoding":
      return errorAnswer(415, "GENERIC_COMPRESSION_INVALID", hint);
    case "broken-compression":
      return errorAnswer(400, "GENERIC_COMPRESSION_INVALID", hint);
    case "body-too-large":
      return errorAnswer(413, "GENERIC_UPLOAD_EXCEEDS_LIMIT", hint);
    case "missing-body":
    case "malformed-body":
      return errorAnswer(400, "GENERIC_JSON_INVALID", hint);
    case "invalid-body": {
      const { pointer: path, expected: type_expected, actual: type_actual } = problem;
      return errorAnswer(400, "GENERIC_JSON_INVALID", hint, { path, type_expected, type_actual });
    }
    case "missing-parameter":
      return errorAnswer(400, "GENERIC_PARAMETER_MISSING", hint, { parameter: problem.name });
    case "invalid-parameter":
      return errorAnswer(400, "GENERIC_PARAMETER_MALFORMED", hint, { parameter: problem.name });
    case "not-implemented":
      return errorAnswer(501, "GENERIC_INTERNAL_INVARIANT_FAILURE", `GENERIC_FEATURE_NOT_IMPLEMENTED: ${hint}`);
    case "internal-fault":
      return errorAnswer(500, "GENERIC_INTERNAL_INVARIANT_FAILURE", hint);
  }
}

/** Answers about tokens and challenges must not be kept by any cache; `/config` may be (decision R20). */
export function headersFor({ template }: PathOperations): AnswerHeaders {
  return template === "/config" ? {} : { "Cache-Control": "no-store" };
}
