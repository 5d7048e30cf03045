import type { MiddlewareHandler } from "hono";
import type { Logger } from "../../environment/logger.ts";

/** Gives every answer an `X-Request-Id`, and the log a line with it: the pages' share of what the APIs log themselves. */
export function logRequests(logger: Logger): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const id = context.res.headers.get("x-request-id") ?? crypto.randomUUID();
    context.header("X-Request-Id", id);
    const { path, method } = context.req;
    logger.info?.("request", {
      api: "pages",
      method,
      // An unknown path may hold anything, secrets too.
      route: routeOf(path),
      status: context.res.status,
      duration_ms: Math.round((performance.now() - started) * 1000) / 1000,
      request_id: id,
    });
  };
}

const routeOf = (path: string): string | undefined =>
  path === "/" || path === "/demo.json" ? path : /^\/(docs|assets)\//.exec(path)?.[0].concat("*");
