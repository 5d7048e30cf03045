import type { AnswerHeaders } from "@token-apis/contracts";
import type { Answer } from "../answer/answer.ts";
import type { Problem } from "./problem.ts";

/** The default status of each problem. */
const PROBLEM_STATUS: Readonly<Record<Problem["kind"], number>> = {
  "unknown-path": 404,
  "method-not-allowed": 405,
  "unsupported-media-type": 415,
  "unsupported-encoding": 415,
  "broken-compression": 400,
  "body-too-large": 413,
  "missing-body": 400,
  "malformed-body": 400,
  "invalid-body": 400,
  "missing-parameter": 400,
  "invalid-parameter": 400,
  "not-implemented": 501,
  "internal-fault": 500,
};

/**
 * Answers a problem in the form of RFC 9457: `{ "title": "Not Found", "status": 404, "detail": "…" }`.
 * The answer to an invalid request also has `errors` with the `pointer` or `parameter` (RFC 9457, section 3).
 */
export function answerProblem(problem: Problem): Answer {
  const status = PROBLEM_STATUS[problem.kind];
  const errors = wrongParts(problem);
  const body = { title: TITLES[status], status, detail: problem.hint, ...(errors && { errors }) };
  return { status, contentType: "application/problem+json", body };
}

function wrongParts(problem: Problem): readonly object[] | undefined {
  switch (problem.kind) {
    case "invalid-body":
      return [{ detail: problem.hint, pointer: problem.pointer }];
    case "invalid-parameter":
    case "missing-parameter":
      return [{ detail: problem.hint, parameter: problem.name, in: problem.in }];
    default:
      return undefined;
  }
}

// Without `type` a problem is about:blank, and its title is the phrase of the status (RFC 9457, section 4.2.1).
const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
  501: "Not Implemented",
};

/** Headers that HTTP requires in the answer to a problem, in whatever form (RFC 9110, sections 15.5.6 and 15.5.16). */
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
