import { DatabaseSync, type StatementSync } from "node:sqlite";
import { isPromise } from "../../store/sql/sync-or-async.ts";
import { type Connection, type Database, type Dialect, type Row, type SqlValue, toSqlText } from "../../store/sql/database.ts";
import { createReadCache } from "./sqlite-read-cache.ts";
import { readWhenFree, WAIT_MS } from "./sqlite-busy.ts";
import { createGroupCommit } from "./sqlite-group-commit.ts";

const dialect: Dialect = {
  counter: "integer primary key autoincrement",
  // A transaction that means to write is the only one.
  lockSchema: "select 1",
  lockRows: () => "",
  skipLocked: "",
};

/**
 * Opens an SQLite database, and creates its file if needed. Reads answer at once; changes answer by promise when they are
 * on the disk (WAL, synchronous FULL). Both wait for at most two seconds while another process holds a lock.
 * @throws Node's error when the file cannot be opened or is not an SQLite database.
 */
export function openSqliteDatabase(file: string): Database {
  const database = new DatabaseSync(file, { timeout: WAIT_MS });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
    // From now on waiting is ours: SQLite would block the event loop.
    database.exec("pragma busy_timeout = 0");
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const run = (text: string, values: readonly SqlValue[] = []): readonly Row[] => {
    const statement = statements.get(text) ?? database.prepare(text);
    statements.set(text, statement);
    const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, toSqliteValue(value)]));
    // The columns are numbers and texts, none are blobs or 64-bit integers.
    return statement.all(named) as unknown as readonly Row[];
  };
  const connection: Connection = { query: run };
  const cache = createReadCache(database.prepare("pragma data_version"));
  const { commit, flush } = createGroupCommit(database, () => cache.clear());

  return {
    dialect,
    query: (text, values) => commit(() => run(text, values)),
    read: (text, values, toItem) => readWhenFree(() => cache.get(text, values, () => run(text, values).map(toItem))),
    atomically: (work) =>
      commit(() => {
        const result = work(connection);
        if (isPromise(result)) throw new Error("A transaction of SQLite must not wait: others would take part in it.");
        return result;
      }),
    close() {
      database.exec(`pragma busy_timeout = ${WAIT_MS}`);
      flush();
      database.close();
    },
  };
}

function toSqliteValue(value: SqlValue): string | number | null {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" ? toSqlText(value) : value;
}
