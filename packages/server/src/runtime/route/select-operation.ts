import { isPreflight, preflightHeaders } from "./cors.ts";
import type { Answer } from "../answer/answer.ts";
import type { Match } from "./router.ts";
import type { CorsOptions } from "../implement-options.ts";
import type { OperationPlan } from "../plan.ts";
import type { PathPlan } from "./path-plan.ts";
import type { Problem } from "../problem/problem.ts";

/** What a request leads to: an operation, an answer that needs none, or 404 or 405. */
export type Selection<Context> =
  | { readonly kind: "operation"; readonly match: Match<PathPlan<Context>>; readonly plan: OperationPlan<Context> }
  | { readonly kind: "options"; readonly path: PathPlan<Context>; readonly answer: Answer }
  | { readonly kind: "problem"; readonly path?: PathPlan<Context>; readonly problem: Problem };

/**
 * Chooses by method among the paths that match. Where a concrete path and a templated one overlap, the concrete one
 * goes first, and methods that only the other has still reach it.
 */
export function selectOperation<Context>(
  matches: readonly Match<PathPlan<Context>>[],
  request: Request,
  cors: CorsOptions | undefined,
): Selection<Context> {
  const [first] = matches;
  if (first === undefined) {
    return { kind: "problem", problem: { kind: "unknown-path", hint: "There is nothing under this path." } };
  }
  if (!isPreflight(request)) {
    for (const match of matches) {
      const plan = match.target.plans.get(request.method);
      if (plan) return { kind: "operation", match, plan };
    }
  }
  const path = first.target;
  const allow = [...new Set(matches.flatMap(({ target }) => [...target.plans.keys()])).add("OPTIONS")];
  if (request.method === "OPTIONS") {
    const methods = matches.flatMap(({ target }) => target.methods);
    return {
      kind: "options",
      path,
      answer: { status: 204, headers: { allow: allow.join(", "), ...preflightHeaders(cors, methods) } },
    };
  }
  const hint = `This path answers ${allow.join(", ")} only.`;
  return { kind: "problem", path, problem: { kind: "method-not-allowed", allow, hint } };
}
