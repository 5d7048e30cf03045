import type { Answer } from "../answer/answer.ts";
import type { CorsOptions } from "../implement-options.ts";
import type { OperationPlan, PathPlan } from "../plan.ts";
import type { Problem } from "../problem/problem.ts";
import { isPreflight, preflightHeaders } from "./cors.ts";
import type { Match } from "./router.ts";

/** What a request is for: an operation, an answer to `OPTIONS`, or the problem 404 or 405. `path` is absent for unknown paths. */
export type Selection<Context> =
  | ({ readonly kind: "operation"; readonly plan: OperationPlan<Context> } & Match<PathPlan<Context>>)
  | { readonly kind: "options"; readonly path?: PathPlan<Context>; readonly answer: Answer }
  | { readonly kind: "problem"; readonly path?: PathPlan<Context>; readonly problem: Problem };

/**
 * Selects by method among the paths that match. Where a concrete path and a templated one overlap, the concrete one
 * comes first, and methods that only the templated one has still reach it.
 */
export function selectOperation<Context>(
  matches: readonly Match<PathPlan<Context>>[],
  request: Request,
  cors: CorsOptions | undefined,
): Selection<Context> {
  const [first] = matches;
  if (first === undefined) {
    const wanted = request.headers.get("access-control-request-method");
    if (cors !== undefined && isPreflight(request) && wanted !== null) {
      // Refused here, the browser would report a CORS problem. So it sends the request, and the page sees the 404.
      return { kind: "options", answer: { status: 204, headers: preflightHeaders(cors, [wanted]) } };
    }
    return { kind: "problem", problem: { kind: "unknown-path", hint: "There is nothing under this path." } };
  }
  if (!isPreflight(request)) {
    for (const match of matches) {
      const plan = match.path.plans.get(request.method);
      if (plan) return { kind: "operation", plan, ...match };
    }
  }
  const { path } = first;
  const allow = [...new Set(matches.flatMap((match) => [...match.path.plans.keys()])).add("OPTIONS")];
  if (request.method === "OPTIONS") {
    const methods = matches.flatMap((match) => match.path.methods);
    const headers = { allow: allow.join(", "), ...preflightHeaders(cors, methods) };
    return { kind: "options", path, answer: { status: 204, headers } };
  }
  const hint = `This path answers ${allow.join(", ")} only.`;
  return { kind: "problem", path, problem: { kind: "method-not-allowed", allow, hint } };
}
