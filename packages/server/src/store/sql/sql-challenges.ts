import { andThen, inTurn } from "./sync-or-async.ts";
import type { Challenge, ChallengeStore } from "../challenge-store.ts";
import { type Connection, type Database, fromSqlText, type Row } from "./database.ts";

// Selects what `toChallenge` reads; conditions follow it.
const CHALLENGES = `select c.id, c.set_id, s.owner, s.fingerprint, s.combi_and, s.expires, s.spent, c.channel, c.info,
    c.code_digest, c.code_sent, c.code_expires, c.tries_left, c.solved
  from challenges c join challenge_sets s on s.id = c.set_id`;
const ADD_SET = "insert into challenge_sets (id, owner, fingerprint, combi_and, expires, spent) values ($1, $2, $3, $4, $5, $6)";
const ADD = "insert into challenges (id, set_id, channel, info, solved) values ($1, $2, $3, $4, $5)";
const FORGET_UNSENT = `delete from challenge_sets where position in (
  select s.position from challenge_sets s where s.owner = $1 and s.expires > $2
    and not exists (select 1 from challenges c where c.set_id = s.id and c.code_digest is not null)
  order by s.position desc limit 1000 offset $3)`;
const LIVE_CODES = `select c.code_expires from challenges c join challenge_sets s on s.id = c.set_id
  where s.owner = $1 and s.expires > $3 and c.id <> $2 and c.solved = false and c.code_expires > $3 and c.tries_left > 0
  order by c.code_expires`;
const FIND_OWN = `${CHALLENGES} where c.id = $1 and s.owner = $2 and s.expires > $3`;
const REPLACE_CODE =
  "update challenges set code_digest = $2, code_sent = $3, code_expires = $4, tries_left = $5 where id = $1 and solved = false";
const TAKE_TRY = "update challenges set tries_left = tries_left - 1 where id = $1";
const SOLVE = `update challenges set solved = true where id = $1
  and exists (select 1 from challenge_sets s where s.id = challenges.set_id and s.owner = $2 and s.expires > $3)`;
// One text for any number of ids: what is not needed is asked for twice.
const IDS_AT_ONCE = 8;
const FIND_SETS = `${CHALLENGES} where s.expires > $1
  and s.id in (select set_id from challenges where id in ($2, $3, $4, $5, $6, $7, $8, $9)) order by s.position, c.position`;
const COUNT_FAILURE = `insert into failures (owner, failed) values ($1, 1)
  on conflict (owner) do update set failed = failures.failed + 1`;
const READ_FAILURES = "select failed from failures where owner = $1";
const toCount = (row: Row): number => Number(row["failed"]);
const CLEAR_FAILURES = "delete from failures where owner = $1 and failed < $2";

type Challenges = Pick<
  ChallengeStore,
  "addChallenges" | "liveCodes" | "findChallengeSets" | "replaceCode" | "takeTry" | "solveChallenge"
>;

/** Challenges in an SQL database. */
export function createSqlChallenges(database: Database): Challenges {
  const findLocked = `${FIND_OWN} ${database.dialect.lockRows("c")}`;

  return {
    addChallenges(challenges, now, maxUnsent) {
      const [first] = challenges;
      if (first === undefined) return undefined;
      const { set, owner, fingerprint, combiAnd, expires, spent } = first;
      return database.atomically((connection) => {
        const addOne = ({ id, tan_channel, tan_info, solved }: Challenge) =>
          connection.query(ADD, [id, set, tan_channel, tan_info, solved]);
        const added = andThen(connection.query(ADD_SET, [set, owner, fingerprint, combiAnd, expires, spent]), () =>
          inTurn(challenges, addOne),
        );
        return andThen(added, () =>
          maxUnsent === undefined
            ? undefined
            : andThen(connection.query(FORGET_UNSENT, [owner, now, maxUnsent]), () => undefined),
        );
      });
    },
    liveCodes: (owner, exceptId, now) =>
      andThen(database.query(LIVE_CODES, [owner, exceptId, now]), (rows) => rows.map((row) => Number(row["code_expires"]))),
    findChallengeSets(ids, now) {
      const found: Challenge[] = [];
      const read = inTurn(chunk(ids), (some) =>
        andThen(database.query(FIND_SETS, [now, ...some]), (rows) => void found.push(...rows.map(toChallenge))),
      );
      return andThen(read, () => inOrderOf(ids, found));
    },
    replaceCode: (owner, id, code, { now, notAfter }) =>
      change(owner, id, now, (challenge, connection) =>
        !challenge.solved && (challenge.code?.sent ?? -Infinity) <= notAfter
          ? connection.query(REPLACE_CODE, [id, code.digest, code.sent, code.expires, code.triesLeft])
          : undefined,
      ),
    takeTry: (owner, id, now) =>
      change(owner, id, now, ({ solved, code }, connection) =>
        !solved && code !== undefined && code.expires > now && code.triesLeft > 0 ? connection.query(TAKE_TRY, [id]) : undefined,
      ),
    solveChallenge: (owner, id, now) => andThen(database.query(SOLVE, [id, owner, now]), () => undefined),
  };

  /** Locks a challenge, changes it, and returns what it was before. */
  function change(owner: string, id: string, now: number, step: (before: Challenge, connection: Connection) => unknown) {
    return database.atomically((connection) =>
      andThen(connection.query(findLocked, [id, owner, now]), ([row]) => {
        const before = row && toChallenge(row);
        return before && andThen(step(before, connection), () => before);
      }),
    );
  }
}

function chunk(ids: readonly string[]): string[][] {
  const distinct = [...new Set(ids)];
  const chunks: string[][] = [];
  for (let start = 0; start < distinct.length; start += IDS_AT_ONCE) {
    chunks.push(Array.from({ length: IDS_AT_ONCE }, (_, index) => distinct[start + index] ?? distinct[start] ?? ""));
  }
  return chunks;
}

/** Each set once, in the order in which the ids name them. */
function inOrderOf(ids: readonly string[], found: readonly Challenge[]): readonly Challenge[] {
  const byId = new Map(found.map((challenge) => [challenge.id, challenge]));
  const sets = new Set(ids.flatMap((id) => byId.get(id)?.set ?? []));
  return [...sets].flatMap((set) => [...byId.values()].filter((challenge) => challenge.set === set));
}

/** A row of `CHALLENGES` as a challenge. */
function toChallenge(row: Row): Challenge {
  const digest = row["code_digest"];
  return {
    id: String(row["id"]),
    set: String(row["set_id"]),
    owner: fromSqlText(String(row["owner"])),
    fingerprint: String(row["fingerprint"]),
    combiAnd: Boolean(row["combi_and"]),
    expires: Number(row["expires"]),
    tan_channel: row["channel"] === "email" ? "email" : "sms",
    tan_info: fromSqlText(String(row["info"])),
    ...(typeof digest === "string" && {
      code: {
        digest,
        sent: Number(row["code_sent"]),
        expires: Number(row["code_expires"]),
        triesLeft: Number(row["tries_left"]),
      },
    }),
    solved: Boolean(row["solved"]),
    spent: Boolean(row["spent"]),
  };
}

/** Counts of wrong TANs in an SQL database. */
export function createSqlFailures(database: Database): Pick<ChallengeStore, "countFailure" | "failures" | "clearFailures"> {
  return {
    countFailure: (owner) => andThen(database.query(COUNT_FAILURE, [owner]), () => undefined),
    failures: (owner) => andThen(database.read(READ_FAILURES, [owner], toCount), ([count = 0]) => count),
    clearFailures: (owner, limit) => andThen(database.query(CLEAR_FAILURES, [owner, limit]), () => undefined),
  };
}
