import { setTimeout } from "node:timers/promises";
import type { Awaitable } from "@token-apis/contracts";

/** How long a request waits for a lock that another process holds. */
export const WAIT_MS = 2000;

/** Time between two attempts. SQLite's own waiting would block the event loop, so it does not wait at all. */
export const RETRY_MS = 10;

const SQLITE_BUSY = 5;

/** Whether an error means that another process holds the lock (the primary result code, in the lowest byte). */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}

/** Reads at once, or after another process has released its lock. Rejects with SQLite's error after two seconds. */
export function readWhenFree<Result>(read: () => Result): Awaitable<Result> {
  try {
    return read();
  } catch (error) {
    if (!isBusy(error)) throw error;
    return retry(read);
  }
}

async function retry<Result>(read: () => Result): Promise<Result> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    await setTimeout(RETRY_MS);
    try {
      return read();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
  }
}
