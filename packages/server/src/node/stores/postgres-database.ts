import { Pool, type PoolClient } from "pg";
import { type Connection, type Database, type Dialect, type Row, type SqlValue, toSqlText } from "../../store/sql/database.ts";
const dialect: Dialect = {
  counter: "bigint generated always as identity primary key",
  // Any number will do, as long as it is this program's alone.
  lockSchema: "select pg_advisory_xact_lock(7426113905)",
  lockRows: (table) => `for update of ${table}`,
  skipLocked: "for update skip locked",
};

// The longest wait of a request, for a free connection and for an answer. Then it fails, and the next request tries again.
const CONNECT_MS = 3000;
const QUERY_MS = 5000;
const CONNECTIONS = 10;

/**
 * A PostgreSQL database. Connects when it is first asked, and again when a connection is lost.
 *
 * @param url - `postgres://user:password@host:5432/database`; what is left out comes from the PG* variables.
 */
export function openPostgresDatabase(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    // The server gives up first, so that nothing goes on behind the back of a request that has failed.
    statement_timeout: QUERY_MS - 500,
    keepAlive: true,
    application_name: "token-apis",
  });
  // A connection that is lost while idle has left the pool by then; without a listener the process would end.
  pool.on("error", () => undefined);

  const query: Connection["query"] = (text, values) => run(pool, text, values);
  return {
    dialect,
    query,
    read: async (text, values, toItem) => (await query(text, values)).map(toItem),
    async atomically(work) {
      const client = await pool.connect();
      // Lost in the middle, it tells here and by the query that fails.
      client.on("error", ignore);
      let fault: unknown;
      try {
        await client.query("begin");
        const result = await work({ query: (text, values) => run(client, text, values) });
        await client.query("commit");
        return result;
      } catch (error) {
        fault = await rollBack(client);
        throw error;
      } finally {
        client.off("error", ignore);
        client.release(fault !== undefined);
      }
    },
    close: () => pool.end(),
  };
}

const ignore = (): void => undefined;

/** @returns Why the connection cannot be used any more; `undefined` when it can. */
async function rollBack(client: PoolClient): Promise<unknown> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error;
  }
}

async function run(on: Pool | PoolClient, text: string, values: readonly SqlValue[] = []): Promise<readonly Row[]> {
  const sent = values.map((value) => (typeof value === "string" ? toSqlText(value) : value));
  // Named, a statement is planned once per connection. Those without values run once.
  const { rows } = await on.query<Row>(values.length > 0 ? { name: nameOf(text), text, values: sent } : text);
  return rows;
}

const names = new Map<string, string>();

/** A short name for the statement, the same each time. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
