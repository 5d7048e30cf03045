import type { Awaitable, Operation } from "@token-apis/contracts";
import type { App } from "./app.ts";
import { andThen, isPromise } from "./awaitable.ts";
import { corsHeaders } from "./cors.ts";
import { createRouter } from "./create-router.ts";
import type { HandlersOf } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import type { ReceivedRequest } from "./incoming-request.ts";
import { noteAnswer } from "./note-answer.ts";
import { planPaths } from "./path-plan.ts";
import { decodePercent, requestTarget } from "./request-target.ts";
import { runOperation } from "./run-operation.ts";
import { selectOperation } from "./select-operation.ts";
import { sendFault, sendProblem } from "./send-problem.ts";
import { type Envelope, toResponse } from "./to-response.ts";

/**
 * Puts behaviour behind a contract: operation table and handlers in, `app.fetch(request)` out.
 *
 * Each request goes through: path and method (404, 405) → `authenticate` → parameters and body
 * (400, 413, 415) → handler. An operation without a handler answers from its examples, else 501.
 * `GET` also answers `HEAD`; `OPTIONS` answers 204 with `Allow`. Every answer has an `X-Request-Id`.
 * A query parameter that the operation does not know is ignored. `null` in a body reaches the handler where
 * the contract allows it.
 *
 * @param operations - `operations` of a contract: paths, methods, parameters and media types are taken from it.
 * @param handlers - `Handlers<Context>` of the contract, or as many of them as there are.
 * @throws {TypeError} When an operation has no validators, or a base path is none.
 */
export function implement<Name extends string, Context>(
  operations: Readonly<Record<Name, Operation>>,
  handlers: HandlersOf<Name, Context>,
  options: ImplementOptions<Name, Context>,
): App {
  const { basePaths = [""], cors, authenticate, onAnswer, onFault } = options;
  basePaths.forEach(assertBasePath);
  const route = createRouter(planPaths(operations, handlers, options), basePaths);
  const offPath: Envelope = { headers: corsHeaders(cors) };

  const fetch = (request: Request): Awaitable<Response> => {
    const started = performance.now();
    const { method, url, headers } = request;
    const requestId = crypto.randomUUID();
    let received: ReceivedRequest = { method, url, headers, requestId, request };
    let envelope = offPath;
    const fault = (error: unknown): Response => sendFault(error, received, envelope, options);
    const note = (response: Response): Response => {
      const durationMs = performance.now() - started;
      if (onAnswer) noteAnswer({ ...received, status: response.status, durationMs }, onAnswer, onFault);
      return response;
    };
    const run = (): Awaitable<Response> => {
      const { pathname, query } = requestTarget(url);
      const selection = selectOperation(route(pathname), request, cors);
      if (selection.kind !== "operation") {
        if (selection.path) {
          envelope = selection.path.envelope;
          received = { ...received, template: selection.path.template };
        }
        if (selection.kind === "problem") return sendProblem(selection.problem, received, envelope, options);
        return toResponse(selection.answer, envelope, "", requestId, false);
      }
      const { match, plan } = selection;
      const { target, base } = match;
      envelope = target.envelope;
      const path = decodeAll(match.path);
      const incoming = { ...received, template: target.template, operation: plan.operation, pathname, base, path };
      received = incoming;
      const response = runOperation(plan, incoming, { path: match.path, query, headers }, authenticate, {
        answer: (answer) => {
          plan.check(answer);
          return toResponse(answer, envelope, plan.mediaTypeOf(answer.status), requestId, method === "HEAD");
        },
        problem: (problem) => sendProblem(problem, received, envelope, options),
      });
      return isPromise(response) ? response.catch(fault) : response;
    };
    try {
      return andThen(run(), note);
    } catch (error) {
      return note(fault(error));
    }
  };
  return { fetch };
}

function assertBasePath(basePath: string): void {
  if (/^(\/[^/?#]+)*$/.test(basePath)) return;
  throw new TypeError(`The base path "${basePath}" must start with a slash and not end in one, like "/instances/{instance}".`);
}

function decodeAll(path: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const decoded: Record<string, string> = {};
  for (const [name, text] of Object.entries(path)) decoded[name] = decodePercent(text) ?? text;
  return decoded;
}
