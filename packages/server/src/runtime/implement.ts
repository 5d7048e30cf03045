import type { Operation } from "@token-apis/contracts";
import { toResponse } from "./answer/write-response.ts";
import type { TransparentApp } from "./app.ts";
import { createRequestHandler } from "./handle-request.ts";
import type { HandlersOf } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import { planPaths } from "./plan.ts";
import { createRouter } from "./route/router.ts";

/**
 * Creates an app from a contract: operation table and handlers in, `app.fetch(request)` out.
 *
 * Each request passes path and method (404, 405) → `authenticate` → parameters and body (400, 413, 415) → handler. An
 * operation without a handler answers with an example, or with 501 when there is none. `GET` also answers `HEAD`;
 * `OPTIONS` answers 204 with `Allow`. Every answer has an `X-Request-Id`. Unknown query parameters are ignored.
 *
 * @param operations - `operations` of a contract: its paths, methods, parameters and media types.
 * @param handlers - `Handlers<Context>` of the contract, or some of them.
 * @throws {TypeError} When an operation has no validators, or a base path is malformed.
 */
export function implement<Name extends string, Context>(
  operations: Readonly<Record<Name, Operation>>,
  handlers: HandlersOf<Name, Context>,
  options: ImplementOptions<Name, Context>,
): TransparentApp {
  const { basePaths = [""] } = options;
  basePaths.forEach(assertBasePath);
  const paths = planPaths(operations, handlers, options);
  const route = createRouter(paths, basePaths, options.ignoreTrailingSlash);
  const prepare = createRequestHandler(route, options);
  return { prepare, fetch: async (request) => toResponse(await prepare(request)) };
}

function assertBasePath(basePath: string): void {
  if (/^(\/[^/?#]+)*$/.test(basePath)) return;
  throw new TypeError(`The base path "${basePath}" must start with a slash and not end in one, like "/instances/{instance}".`);
}
