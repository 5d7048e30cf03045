import type { Awaitable } from "@token-apis/contracts";
import { andThen } from "./sync-or-async.ts";
import type { Store } from "../store.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { createSqlChallenges, createSqlFailures } from "./sql-challenges.ts";
import { createSqlTokens } from "./sql-tokens.ts";
import { createSqlUserTokens } from "./sql-user-tokens.ts";
import { sweep } from "./sweep.ts";
import { createTouches } from "./touches.ts";

/** A store with what has to be done beside requests. */
export interface SqlStore extends Store {
  /** Removes what expired long before `now`; ends early when the store is closed. */
  sweep(now: number): Promise<void>;
  /** Writes what is not yet written, and lets the database go. */
  close(): Promise<void>;
}

/**
 * A store on an SQL database, whose schema it first brings up to date.
 * @throws {NewerSchemaError} When the schema is of a later version.
 */
export function openSqlStore(database: Database): Awaitable<SqlStore> {
  return andThen(migrate(database), () => {
    const touches = createTouches(database);
    let isClosed = false;
    return {
      ...createSqlTokens(database, touches),
      ...createSqlChallenges(database),
      ...createSqlFailures(database),
      ...createSqlUserTokens(database),
      ping: () => andThen(database.query("select 1"), () => undefined),
      sweep: (now) => sweep(database, now, () => isClosed),
      async close() {
        if (isClosed) return;
        isClosed = true;
        touches.stop();
        try {
          await touches.flush();
        } catch {
          // A store that is down at the end costs the last second's uses, and nothing else.
        }
        await database.close();
      },
    };
  });
}
