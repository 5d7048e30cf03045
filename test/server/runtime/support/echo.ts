import type { Operation, Parameter, Validator } from "@token-apis/contracts";
import { implement } from "../../../../packages/server/src/runtime/implement.ts";
import type { HandlerRequest } from "../../../../packages/server/src/runtime/handler.ts";
import type { Problem } from "../../../../packages/server/src/runtime/problem/problem.ts";

/** What an app made of one operation was given: what its handler saw, or the problem that was found. */
export type Outcome = { request: HandlerRequest } | { problem: Problem };

/** Sends one request to an operation with these parameters and tells what became of it. */
export async function echo(
  { path = "/echo", parameters = [], validator }: { path?: string; parameters?: Parameter[]; validator?: Validator },
  target: string,
  headers: Record<string, string> = {},
): Promise<Outcome> {
  const operation: Operation = { operationId: "echo", method: "get", path, parameters, responses: { "204": [] }, security: [] };
  let outcome: Outcome | undefined;
  const app = implement(
    { echo: operation },
    {
      echo: (request: HandlerRequest) => {
        outcome = { request };
        return { status: 204 };
      },
    },
    {
      validators: { echo: validator ? { parameters: validator } : {} },
      answerProblem: (problem) => {
        outcome = { problem };
        return { status: 400 };
      },
    },
  );
  await app.fetch(new Request(`https://x.example${target}`, { headers }));
  if (!outcome) throw new Error("Neither the handler nor answerProblem was called.");
  return outcome;
}

/** Reads one parameter out of a request line: `read({ name: "n", in: "query" }, "/echo?n=1")`. */
export async function read(parameter: Parameter, target: string, headers: Record<string, string> = {}): Promise<unknown> {
  const path = parameter.in === "path" ? `/echo/{${parameter.name}}` : "/echo";
  const outcome = await echo({ path, parameters: [parameter] }, target, headers);
  return "request" in outcome ? outcome.request[parameter.in][parameter.name] : outcome.problem;
}
