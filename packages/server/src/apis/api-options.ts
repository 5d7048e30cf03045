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

/** Options of the app of one API. All have defaults. */
export interface ApiOptions<ApiSeed> {
  /** Principals and tokens: the API's section of a seed file. @default none */
  readonly seed?: ApiSeed;
  /** Prefix of every path, for example `/taler-merchant`. @default "" */
  readonly basePath?: string;
  /** @default a new in-memory store */
  readonly store?: Store;
  /** @default the system clock */
  readonly clock?: Clock;
  /** @default crypto.getRandomValues */
  readonly random?: Random;
  /**
   * Hashes passwords. Use a slow function where others can reach the app: `scryptPassword` of `@token-apis/server/node`.
   * @default a keyed SHA-256, fast enough for tests
   */
  readonly hashPassword?: HashPassword;
  /** Delivers a TAN. Throws or rejects when it was not sent: `ChannelNotSupported` when it has no sender. @default prints it */
  readonly onTan?: Environment["onTan"];
  /** The TAN of every challenge: eight digits. For tests only. @default random TANs */
  readonly fixedTan?: string | undefined;
  /** Gets errors, and a line per request if it has the method `info`. @default console, for errors only */
  readonly logger?: Logger;
  /** Checks each answer against the contract. An answer that violates it is a fault (500). For tests. @default false */
  readonly checkAnswers?: boolean;
}

/** The options with their defaults. */
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

/** The options of `implement` that all APIs share. */
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

/** Logs an error with the request id that the client got (decision R25). */
export function toFaultLog(api: string, logger: Logger = console): (error: unknown, request: ReceivedRequest) => void {
  return (error, { requestId, operation }) => {
    logger.error(`${api} ${operation?.operationId ?? "request"} failed, id ${requestId}:`, error);
  };
}

/** What pages of other origins may do (decision R19). */
export const cors = { requestHeaders: ["Authorization", "Content-Type", "Taler-Challenge-Ids"] } as const;

/** Maximum size of a request body, after decompression (decision R17). */
const MAX_BODY_BYTES = 4096;

/**
 * Logs one line per answered request: method, path template, status, milliseconds and request id (decision R25). Path,
 * query, headers and bodies are left out: they contain names and secrets.
 *
 * @returns `undefined` when the logger has no method for the level.
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
