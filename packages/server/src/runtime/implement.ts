import type { Operation } from "@token-apis/contracts";
import { toResponse } from "./answer/write-response.ts";
import type { TransparentApp } from "./app.ts";
import { createRequestHandler } from "./handle-request.ts";
import type { HandlersOf } from "./handler.ts";
import type { ImplementOptions } from "./implement-options.ts";
import { planPaths } from "./plan.ts";
import { createRouter } from "./route/router.ts";

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
