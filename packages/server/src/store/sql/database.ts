import type { Awaitable } from "@token-apis/contracts";

/** A value in a statement. SQL has `null` instead of `undefined`. */
export type SqlValue = string | number | boolean | null;

/** A row by column. Booleans and integers depend on the engine: 0 or false, 7 or "7". */
export type Row = Readonly<Record<string, SqlValue>>;

/** Runs statements with the placeholders `$1`, `$2` …, the notation that SQLite and PostgreSQL share. */
export interface Connection {
  query(text: string, values?: readonly SqlValue[]): Awaitable<readonly Row[]>;
}

/** Where the SQL of the engines differs. */
export interface Dialect {
  /** Type of a column that counts up and never repeats a value. */
  readonly counter: string;
  /** Locks the schema until the transaction ends, so that one process at a time changes it. */
  readonly lockSchema: string;
  /** Suffix of a query that locks the rows of this table until the transaction ends. */
  readonly lockRows: (table: string) => string;
  /** The same, without the rows that are locked by others. */
  readonly skipLocked: string;
}

/** An SQL database, as the store needs it. A change is durable when its promise resolves. */
export interface Database extends Connection {
  readonly dialect: Dialect;
  /**
   * Runs a query that changes nothing, or returns its cached result.
   * @param toItem - Converts a row. Must be the same function for the same text.
   */
  read<Item>(text: string, values: readonly SqlValue[], toItem: (row: Row) => Item): Awaitable<readonly Item[]>;
  /**
   * Runs `work` in a transaction and rethrows its errors. `work` uses only this connection. With SQLite it must not wait,
   * because the transaction must not stay open while something else runs.
   */
  atomically<Result>(work: (connection: Connection) => Awaitable<Result>): Awaitable<Result>;
  close(): Awaitable<void>;
}

// A character that people's texts do not start with.
const MARK = "\u0001";

/**
 * Encodes a text for every engine: PostgreSQL rejects NUL, and both engines reject lone surrogates. Such texts are stored
 * as JSON after a mark. The encoding is unambiguous.
 */
export function toSqlText(text: string): string {
  return text.includes("\0") || !text.isWellFormed() || text.startsWith(MARK) ? MARK + JSON.stringify(text) : text;
}

/** Decodes a text of `toSqlText`. */
export function fromSqlText(kept: string): string {
  return kept.startsWith(MARK) ? String(JSON.parse(kept.slice(MARK.length))) : kept;
}
