import type { Awaitable } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { andThen } from "./awaitable.ts";
import type { HandlerRequest } from "./handler.ts";
import type { Authentication } from "./implement-options.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import type { OperationPlan } from "./operation-plan.ts";
import type { ParameterSource } from "./parameter-reader.ts";
import type { Problem } from "./problem.ts";
import { Refused } from "./refused.ts";

/** How an operation's run ends: what is to be sent, and whether its handler or authentication said so. */
export interface Ending {
  readonly answer: (answer: Answer) => Response;
  readonly problem: (problem: Problem) => Response;
}

/**
 * Takes a request through authentication, validation and its handler, in this order (decision R3).
 * Waits only for what has to be waited for; without authentication the context is `undefined`.
 */
export function runOperation<Context>(
  plan: OperationPlan<Context>,
  incoming: IncomingRequest,
  source: ParameterSource,
  authenticate: ((request: IncomingRequest) => Awaitable<Authentication<Context>>) | undefined,
  ending: Ending,
): Awaitable<Response> {
  const handle = (request: HandlerRequest, context: Context): Awaitable<Response> => {
    if (plan.handle) return andThen(plan.handle(request, context), ending.answer);
    const hint = `${plan.operation.operationId} is described, but not implemented here.`;
    return ending.problem({ kind: "not-implemented", hint });
  };
  const validate = (context: Context): Awaitable<Response> => {
    const parameters = plan.readParameters(source);
    if (parameters instanceof Refused) return ending.problem(parameters.problem);
    if (plan.readBody === undefined) return handle(parameters, context);
    return plan
      .readBody(incoming.request)
      .then((body) => (body instanceof Refused ? ending.problem(body.problem) : handle({ ...parameters, ...body }, context)));
  };
  // The options' type asks for `authenticate` wherever a context is more than undefined.
  if (authenticate === undefined) return validate(undefined as Context);
  return andThen(authenticate(incoming), (authentication) =>
    "answer" in authentication ? ending.answer(authentication.answer) : validate(authentication.context),
  );
}
