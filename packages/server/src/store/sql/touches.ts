import type { Awaitable } from "@token-apis/contracts";
import { andThen, inTurn, isPromise } from "./sync-or-async.ts";
import type { Token } from "../token-store.ts";
import type { Database } from "./database.ts";
// A list may lag by a second (decision R8); half of it is left for the writing.
const DELAY_MS = 500;
// So few that a batch neither blocks the process nor holds its rows for long.
const BATCH = 200;

const UPDATE = "update tokens set last_access = $1 where serial = $2 and last_access < $1";

/** When tokens were last used, gathered and written together: no request waits for a write, and a write serves many. */
export interface Touches {
  note(token: Token, at: number): void;
  /** The token with what is noted and not yet written. */
  apply(token: Token): Token;
  /** Writes what is noted. */
  flush(): Awaitable<void>;
  stop(): void;
}

/** Notes that write themselves within half a second. What cannot be written is tried again. */
export function createTouches(database: Database): Touches {
  const noted = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    note(token, at) {
      noted.set(token.serial, at);
      schedule();
    },
    apply(token) {
      const at = noted.get(token.serial);
      return at !== undefined && at > token.lastAccess ? { ...token, lastAccess: at } : token;
    },
    flush,
    stop: () => clearTimeout(timer),
  };

  function schedule(): void {
    timer ??= setTimeout(() => void writeOut(), DELAY_MS).unref();
  }

  async function writeOut(): Promise<void> {
    try {
      const done = flush();
      if (isPromise(done)) await done;
    } catch {
      // The requests that the same fault meets tell of it; here the notes stay, for the next time.
    }
    timer = undefined;
    if (noted.size > 0) schedule();
  }

  function flush(): Awaitable<void> {
    // In one order everywhere, so that two processes never wait for each other.
    const batch = [...noted].toSorted(([a], [b]) => a - b).slice(0, BATCH);
    if (batch.length === 0) return undefined;
    const written = database.atomically((connection) => inTurn(batch, ([serial, at]) => connection.query(UPDATE, [at, serial])));
    return andThen(written, () => {
      for (const [serial, at] of batch) if (noted.get(serial) === at) noted.delete(serial);
      return flush();
    });
  }
}
