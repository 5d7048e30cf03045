import type { Awaitable, Operation } from "@token-apis/contracts";
import type { PreparedResponse, StandIn, TransparentApp } from "./app.ts";
import { andThen, isPromise } from "./awaitable.ts";
import { corsHeaders } from "./route/cors.ts";
import { createRouter } from "./route/router.ts";
import { Exchange } from "./exchange.ts";
import type { HandlersOf } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import { planPaths } from "./route/path-plan.ts";
import { decodePercent, requestTarget } from "./route/request-target.ts";
import { runOperation } from "./handle-request.ts";
import { selectOperation } from "./route/select-operation.ts";
import { type Envelope, toResponse } from "./answer/write-response.ts";

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
): TransparentApp {
  const { basePaths = [""], cors } = options;
  basePaths.forEach(assertBasePath);
  const route = createRouter(planPaths(operations, handlers, options), basePaths);
  const offPath: Envelope = { headers: corsHeaders(cors) };

  const run = (
    request: Request,
    exchange: Exchange,
    instead: StandIn | undefined,
    givenUp: AbortSignal | undefined,
  ): Awaitable<PreparedResponse> => {
    const { pathname, query } = requestTarget(request.url);
    const selection = selectOperation(route(pathname), request, cors);
    if (selection.kind !== "operation") {
      if (selection.path) exchange.learn({ template: selection.path.template }, selection.path.envelope);
      return selection.kind === "problem" ? exchange.refuse(selection.problem) : exchange.answer(selection.answer, "");
    }
    const { match, plan } = selection;
    const { target, base } = match;
    const { template, envelope } = target;
    const incoming = exchange.learn(
      { template, operation: plan.operation, pathname, base, path: decodeAll(match.path) },
      envelope,
    );
    const source = { path: match.path, query, headers: request.headers };
    return runOperation(plan, incoming, source, options.authenticate, instead, givenUp, {
      answer: (answer) => exchange.answer(answer, plan.mediaTypeOf(answer.status)),
      problem: (problem) => exchange.refuse(problem),
    });
  };
  const prepare: TransparentApp["prepare"] = (request, instead, givenUp) => {
    const exchange = new Exchange(request, offPath, options);
    try {
      const response = run(request, exchange, instead, givenUp);
      if (!isPromise(response)) return exchange.note(response);
      return response.catch((error: unknown) => exchange.fail(error)).then((sent) => exchange.note(sent));
    } catch (error) {
      return exchange.note(exchange.fail(error));
    }
  };
  return { prepare, fetch: (request) => andThen(prepare(request), toResponse) };
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
