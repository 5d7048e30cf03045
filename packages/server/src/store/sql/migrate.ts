import type { Awaitable } from "@token-apis/contracts";
import { andThen, inTurn } from "./sync-or-async.ts";
import type { Connection, Database, Dialect } from "./database.ts";

/** The database was last used by a later version of this program. */
class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError";
}

/**
 * Brings the schema up to date: all missing steps or none, by one process at a time.
 * @throws {NewerSchemaError} When it is further than this version knows. Nothing is changed then.
 */
export function migrate(database: Database): Awaitable<void> {
  const steps = migrations(database.dialect);
  return database.atomically((connection) =>
    andThen(connection.query(database.dialect.lockSchema), () =>
      andThen(readVersion(connection), (version) => {
        if (version > steps.length) {
          throw new NewerSchemaError(
            `its schema has version ${version}, and this program knows versions up to ${steps.length}: use a newer token-apis`,
          );
        }
        if (version === steps.length) return undefined;
        const statements = steps.slice(version).flat();
        return andThen(
          inTurn(statements, (statement) => connection.query(statement)),
          () => writeVersion(connection, steps.length),
        );
      }),
    ),
  );
}

function readVersion(connection: Connection): Awaitable<number> {
  return andThen(connection.query("create table if not exists token_apis_schema (version integer not null)"), () =>
    andThen(connection.query("select version from token_apis_schema"), ([row]) => Number(row?.["version"] ?? 0)),
  );
}

function writeVersion(connection: Connection, version: number): Awaitable<void> {
  return andThen(connection.query("delete from token_apis_schema"), () =>
    andThen(connection.query("insert into token_apis_schema (version) values ($1)", [version]), () => undefined),
  );
}

/**
 * The schema, as the steps that lead to it. Version n is what the first n steps make. A step that was released is
 * never changed: another one is put behind it.
 *
 * Points in time are milliseconds in double precision, since a clock need not give whole ones; never is infinite.
 */
function migrations({ counter }: Dialect): readonly (readonly string[])[] {
  return [
    [
      `create table tokens (
        serial ${counter},
        owner text not null,
        key text not null unique,
        scope text not null,
        refreshable boolean not null,
        description text,
        created double precision not null,
        expires double precision not null,
        last_access double precision not null,
        listed boolean not null
      )`,
      // Pages read this index from the threshold on, and meet no token that expired long ago.
      "create index tokens_by_owner on tokens (owner, listed, serial)",
      "create index tokens_by_expiry on tokens (listed, expires)",
      `create table challenge_sets (
        position ${counter},
        id text not null unique,
        owner text not null,
        fingerprint text not null,
        combi_and boolean not null,
        expires double precision not null,
        spent boolean not null
      )`,
      "create index challenge_sets_by_owner on challenge_sets (owner)",
      "create index challenge_sets_by_expiry on challenge_sets (expires)",
      `create table challenges (
        position ${counter},
        id text not null unique,
        set_id text not null references challenge_sets (id) on delete cascade,
        channel text not null,
        info text not null,
        code_digest text,
        code_sent double precision,
        code_expires double precision,
        tries_left integer,
        solved boolean not null
      )`,
      "create index challenges_by_set on challenges (set_id)",
      "create table failures (owner text primary key, failed integer not null)",
      // Which things that happen once ever have happened.
      "create table milestones (name text primary key)",
      `create table user_tokens (
        position ${counter},
        user_name text not null,
        id text not null,
        created double precision not null,
        details text not null
      )`,
      "create index user_tokens_by_user on user_tokens (user_name, created)",
    ],
  ];
}
