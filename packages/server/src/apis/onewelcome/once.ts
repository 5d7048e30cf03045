import type { Awaitable } from "@token-apis/contracts";
import { isPromise } from "../../runtime/awaitable.ts";

/**
 * Does a step when it is first wanted. Who comes while it runs waits for it, who comes later does not wait at all;
 * if it fails, the next one tries again.
 */
export function once(step: () => Awaitable<void>): () => Awaitable<void> {
  let isDone = false;
  let running: Promise<void> | undefined;
  return () => {
    if (isDone) return undefined;
    if (running) return running;
    const started = step();
    isDone = !isPromise(started);
    if (!isPromise(started)) return undefined;
    running = started
      .then(() => {
        isDone = true;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}
