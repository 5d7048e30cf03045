import type { Awaitable } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";
import type { StandIn } from "./app.ts";
import { andThen } from "./awaitable.ts";
import type { HandlerRequest } from "./handler.ts";
import type { Authentication } from "./implement-options.ts";
import type { IncomingRequest } from "./request/incoming-request.ts";
import type { OperationPlan } from "./plan.ts";
import type { ParameterSource } from "./request/parameter-reader.ts";
import type { Problem } from "./problem/problem.ts";
import { Refused } from "./request/refused.ts";

// Of no standard; servers note it in their logs.
const CLIENT_CLOSED_REQUEST = 499;

/** How an operation's run ends: what is to be sent, and whether somebody decided it or a check refused the request. */
export interface Ending<Sent> {
  readonly answer: (answer: Answer) => Sent;
  readonly problem: (problem: Problem) => Sent;
}

/**
 * Takes a request through authentication, validation and its handler, in this order (decision R3).
 * Waits only for what has to be waited for; without authentication the context is `undefined`.
 */
export function runOperation<Context, Sent>(
  plan: OperationPlan<Context>,
  incoming: IncomingRequest,
  source: ParameterSource,
  authenticate: ((request: IncomingRequest) => Awaitable<Authentication<Context>>) | undefined,
  instead: StandIn | undefined,
  givenUp: AbortSignal | undefined,
  ending: Ending<Sent>,
): Awaitable<Sent> {
  const check = (answer: Answer): Sent => {
    plan.check(answer);
    return ending.answer(answer);
  };
  const handle = (request: HandlerRequest, context: Context): Awaitable<Sent> => {
    if (givenUp?.aborted) return ending.answer({ status: CLIENT_CLOSED_REQUEST });
    if (plan.handle) return andThen(plan.handle(request, context), check);
    const hint = `${plan.operation.operationId} is described, but not implemented here.`;
    return ending.problem({ kind: "not-implemented", hint });
  };
  const validate = (use: (request: HandlerRequest) => Awaitable<Sent>): Awaitable<Sent> => {
    const parameters = plan.readParameters(source);
    if (parameters instanceof Refused) return ending.problem(parameters.problem);
    if (plan.readBody === undefined) return use(parameters);
    return plan
      .readBody(incoming.request)
      .then((body) => (body instanceof Refused ? ending.problem(body.problem) : use({ ...parameters, ...body })));
  };
  const standIn = instead?.(incoming);
  if (standIn !== undefined) return validate(() => ending.answer(standIn));
  // The options' type asks for `authenticate` wherever a context is more than undefined.
  if (authenticate === undefined) return validate((request) => handle(request, undefined as Context));
  return andThen(authenticate(incoming), (authentication) =>
    "answer" in authentication ? check(authentication.answer) : validate((request) => handle(request, authentication.context)),
  );
}
