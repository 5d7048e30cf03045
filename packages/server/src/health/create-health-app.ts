import type { Operation } from "@token-apis/contracts";
import { toFaultLog, toRequestLog } from "../apis/api-options.ts";
import type { Logger } from "../environment/logger.ts";
import type { App } from "../runtime/app.ts";
import { implement } from "../runtime/implement.ts";
import type { Store } from "../store/store.ts";
// Probes give up after seconds: by then an answer is worth nothing.
const PATIENCE_MS = 2000;

/**
 * What the machinery around a server asks: `GET /healthz` answers 200 while the process runs, `GET /readyz` while its
 * store can be reached, else 503 with `{ "status": "store unreachable" }`.
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
 * Waits for a task, but not for ever.
 * @throws What the task throws, or an error when it takes longer than `limitMs`; it is not stopped then.
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
