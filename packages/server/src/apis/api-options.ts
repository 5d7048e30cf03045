import type { Environment } from "../environment/environment.ts";
import type { Logger } from "../environment/logger.ts";
import { type HashPassword, hashFast } from "../auth/password.ts";
import { type Random, systemRandom } from "../environment/random.ts";
import type { ReceivedRequest } from "../runtime/request/incoming-request.ts";
import type { AnsweredRequest, ImplementOptions } from "../runtime/implement-options.ts";
import { createMemoryStore } from "../store/memory/memory-store.ts";
import type { Store } from "../store/store.ts";
import { announceTan } from "../two-factor/tan.ts";
import { type Clock, systemClock } from "../environment/time.ts";

/** What the app of one API may be told; each part has a default that works. */
export interface ApiOptions<ApiSeed> {
  /** Who is there: the API's section of a seed file. @default nobody */
  readonly seed?: ApiSeed;
  /** What stands in front of every path, for example `/taler-merchant`. @default "" */
  readonly basePath?: string;
  /** @default a store in memory, of this app alone */
  readonly store?: Store;
  /** @default the clock of the machine */
  readonly clock?: Clock;
  /** @default crypto.getRandomValues */
  readonly random?: Random;
  /**
   * Makes what is kept of a password. Where others can reach the app, use a slow one: `scryptPassword` of the entry
   * for Node. @default a keyed SHA-256, fast enough for tests
   */
  readonly hashPassword?: HashPassword;
  /** Brings a TAN on its way; a throw or a rejection means that it did not go out. @default prints it */
  readonly onTan?: Environment["onTan"];
  /** Every TAN is this one: eight digits. For tests only. @default random ones */
  readonly fixedTan?: string | undefined;
  /** Learns of faults inside, and of requests if it has a method for them. @default console, for faults alone */
  readonly logger?: Logger;
  /** Holds every answer against the contract; one that breaks it is a fault. For tests. @default false */
  readonly checkAnswers?: boolean;
}

/** The options with their defaults, as the behaviour wants them. */
export function toEnvironment(api: string, options: ApiOptions<unknown>): Environment {
  return {
    api,
    store: options.store ?? createMemoryStore(),
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    hashPassword: options.hashPassword ?? hashFast,
    onTan: options.onTan ?? announceTan,
    fixedTan: options.fixedTan,
  };
}

/** What the runtime is told alike for every API. */
export function toRuntimeOptions(api: string, options: ApiOptions<unknown>): CommonOptions {
  const { logger, checkAnswers = false } = options;
  const onAnswer = toRequestLog(api, logger);
  return {
    cors,
    // Decision R26.
    ignoreTrailingSlash: true,
    maxBodyBytes: MAX_BODY_BYTES,
    checkAnswers,
    onFault: toFaultLog(api, logger),
    ...(onAnswer && { onAnswer }),
  };
}

type CommonOptions = Pick<
  ImplementOptions<string, undefined>,
  "cors" | "ignoreTrailingSlash" | "maxBodyBytes" | "checkAnswers" | "onFault" | "onAnswer"
>;

/** Writes a fault to the log, under the id that the caller was told (decision R25). */
export function toFaultLog(api: string, logger: Logger = console): (error: unknown, request: ReceivedRequest) => void {
  return (error, { requestId, operation }) => {
    logger.error(`${api} ${operation?.operationId ?? "request"} failed, id ${requestId}:`, error);
  };
}

/** How pages of other origins may call (decision R19). */
const cors = { requestHeaders: ["Authorization", "Content-Type", "Taler-Challenge-Ids"] } as const;

/** Bytes of a request body, after inflating (decision R17). */
const MAX_BODY_BYTES = 4096;

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
