import { andThen } from "./sync-or-async.ts";
import type { ChallengeStore } from "../challenge-store.ts";
import type { Database, Row } from "./database.ts";

const COUNT = `insert into failures (owner, failed) values ($1, 1)
  on conflict (owner) do update set failed = failures.failed + 1`;
const READ = "select failed from failures where owner = $1";
const toCount = (row: Row): number => Number(row["failed"]);
const CLEAR = "delete from failures where owner = $1 and failed < $2";

/** Wrong TANs in an SQL database. */
export function createSqlFailures(database: Database): Pick<ChallengeStore, "countFailure" | "failures" | "clearFailures"> {
  return {
    countFailure: (owner) => andThen(database.query(COUNT, [owner]), () => undefined),
    failures: (owner) => andThen(database.read(READ, [owner], toCount), ([count = 0]) => count),
    clearFailures: (owner, limit) => andThen(database.query(CLEAR, [owner, limit]), () => undefined),
  };
}
