import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { type Command, startProcess } from "./start-process.ts";

/** A running `--watch`. */
export interface WatchSession {
  /** Makes a change; gives the milliseconds until the watcher says that all is up to date again. */
  readonly timeEdit: (edit: () => void) => Promise<number>;
  readonly stop: () => Promise<void>;
}

// The watcher says that it watches just before it does; a change in between would go unseen.
const settling = 300;

/**
 * Starts the build's `--watch` and waits until it watches.
 * @throws {Error} When it ends, or refuses the contract; the message has what it printed.
 */
export async function startWatchSession(command: Command): Promise<WatchSession> {
  const child = startProcess(command);
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  const printed: string[] = [];
  const linesThatStart = async (...starts: string[]): Promise<void> => {
    const missing = new Set(starts);
    while (missing.size > 0) {
      const { value = "", done } = await lines.next();
      printed.push(value);
      for (const start of missing) if (value.startsWith(start)) missing.delete(start);
      if (done || value.startsWith("Waiting for a change")) {
        throw new Error(`The watcher printed no line "${[...missing].join(", ")}…" but:\n${printed.join("\n")}`);
      }
    }
  };
  await linesThatStart("Watching", "Up to date");
  await sleep(settling);
  return {
    timeEdit: async (edit) => {
      const started = performance.now();
      edit();
      await linesThatStart("Up to date");
      return performance.now() - started;
    },
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}
