import type { Logger } from "../environment/logger.ts";
import type { AnsweredRequest } from "../runtime/implement-options.ts";

/**
 * Writes one line per answered request: method, path template, status, milliseconds and the id that the caller was told
 * (decision R25). The path itself, query, headers and bodies stay out: they hold names and secrets.
 *
 * @param level - `debug`: only who wants to see everything sees it. @default info
 * @returns `undefined` where the logger takes no such lines.
 */
export function toRequestLog(
  api: string,
  logger: Logger | undefined,
  level: "info" | "debug" = "info",
): ((answered: AnsweredRequest) => void) | undefined {
  if (logger?.[level] === undefined) return undefined;
  return ({ method, template, operation, status, durationMs, requestId }) => {
    logger[level]?.("request", {
      api,
      operation: operation?.operationId,
      method,
      route: template,
      status,
      duration_ms: Math.round(durationMs * 1000) / 1000,
      request_id: requestId,
    });
  };
}
