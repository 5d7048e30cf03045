import type { Awaitable } from "@token-apis/contracts";
import { andThen } from "./sync-or-async.ts";
import type { Connection, Database } from "./database.ts";
import { inTurn } from "./in-turn.ts";
import { migrations } from "./migrations.ts";

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
