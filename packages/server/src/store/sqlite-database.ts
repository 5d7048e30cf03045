import { DatabaseSync, type StatementSync } from "node:sqlite";
import { isPromise } from "../runtime/awaitable.ts";
import type { Connection, Database, Dialect, Row, SqlValue } from "./sql/database.ts";
import { createReadCache } from "./sql/read-cache.ts";
import { toSqlText } from "./sql/sql-text.ts";

const dialect: Dialect = {
  counter: "integer primary key autoincrement",
  // A transaction that means to write is the only one.
  lockSchema: "select 1",
  lockRows: () => "",
  skipLocked: "",
};

// Another process may be writing: its transactions are short.
const BUSY_MS = 2000;

/**
 * An SQLite database in a file, made if it is not there. What was acknowledged is on the disk (WAL, synchronous
 * FULL). Every method answers at once.
 * @throws Node's error when the file cannot be opened, or is none of SQLite's.
 */
export function openSqliteDatabase(file: string): Database {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const cache = createReadCache(database.prepare("pragma data_version"));

  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const run = (text: string, values: readonly SqlValue[] = []): readonly Row[] => {
    const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, toSqliteValue(value)]));
    // The columns are numbers and texts, none are blobs or 64-bit integers.
    return prepare(text).all(named) as unknown as readonly Row[];
  };
  const query: Connection["query"] = (text, values) => {
    cache.clear();
    return run(text, values);
  };

  return {
    dialect,
    query,
    read: (text, values) => cache.get(text, values, run),
    atomically(work) {
      database.exec("begin immediate");
      try {
        const result = work({ query });
        if (isPromise(result)) throw new Error("A transaction of SQLite must not wait: others would take part in it.");
        database.exec("commit");
        return result;
      } catch (error) {
        // Some faults, such as a full disk, have ended it already.
        if (database.isTransaction) database.exec("rollback");
        throw error;
      } finally {
        cache.clear();
      }
    },
    close: () => database.close(),
  };
}

function toSqliteValue(value: SqlValue): string | number | null {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" ? toSqlText(value) : value;
}
