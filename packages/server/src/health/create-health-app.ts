import type { Operation } from "@token-apis/contracts";
import { toFaultLog, toRequestLog } from "../apis/api-options.ts";
import type { Logger } from "../environment/logger.ts";
import type { App } from "../runtime/app.ts";
import { implement } from "../runtime/implement.ts";
import type { Store } from "../store/store.ts";

// Probes time out after seconds.
const PATIENCE_MS = 2000;

/**
 * Creates the app for probes: `GET /healthz` answers 200 while the process runs, `GET /readyz` while the store can be
 * reached, else 503 with `{ "status": "store unreachable" }`.
 */
export function createHealthApp(store: Store, logger?: Logger): App {
  const handlers = {
    getHealth: () => ({ status: 200, body: { status: "ok" } }),
    getReadiness: async () => {
      try {
        await within(PATIENCE_MS, async () => store.ping());
        return { status: 200, body: { status: "ok" } };
      } catch (error) {
        logger?.error("readyz: the store cannot be reached:", error);
        return { status: 503, body: { status: "store unreachable" } };
      }
    },
  };
  const onAnswer = toRequestLog("health", logger, "debug");
  return implement(operations, handlers, {
    validators: { getHealth: {}, getReadiness: {} },
    headersFor: () => ({ "Cache-Control": "no-store" }),
    onFault: toFaultLog("health", logger),
    ...(onAnswer && { onAnswer }),
  });
}

const probe = (operationId: string, path: string): Operation => ({
  operationId,
  method: "get",
  path,
  parameters: [],
  responses: { "200": ["application/json"], "503": ["application/json"] },
  security: [],
});

const operations = { getHealth: probe("getHealth", "/healthz"), getReadiness: probe("getReadiness", "/readyz") };

/**
 * Waits for a task for at most `limitMs`.
 * @throws What the task throws, or an error when the time is over. The task goes on.
 */
async function within<Result>(limitMs: number, task: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`There was no answer within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
