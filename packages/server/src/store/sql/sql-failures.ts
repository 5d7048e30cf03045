import { andThen } from "../../runtime/awaitable.ts";
import type { ChallengeStore } from "../challenge-store.ts";
import type { Database } from "./database.ts";

const COUNT = `insert into failures (owner, failed) values ($1, 1)
  on conflict (owner) do update set failed = failures.failed + 1`;
const READ = "select failed from failures where owner = $1";
const CLEAR = "delete from failures where owner = $1 and failed < $2";

/** Wrong TANs in an SQL database. */
export function createSqlFailures(database: Database): Pick<ChallengeStore, "countFailure" | "failures" | "clearFailures"> {
  return {
    countFailure: (owner) => andThen(database.query(COUNT, [owner]), () => undefined),
    failures: (owner) => andThen(database.read(READ, [owner]), ([row]) => Number(row?.["failed"] ?? 0)),
    clearFailures: (owner, limit) => andThen(database.query(CLEAR, [owner, limit]), () => undefined),
  };
}
