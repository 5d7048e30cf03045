import type { Awaitable } from "@token-apis/contracts";

/** What goes into a statement. An SQL database has no `undefined`, but `null`. */
export type SqlValue = string | number | boolean | null;

/** A row by column. How booleans and whole numbers come is the engine's: 0 or false, 7 or "7". */
export type Row = Readonly<Record<string, SqlValue>>;

/** Runs statements in which `$1`, `$2` … stand for the values: the one notation that SQLite and PostgreSQL share. */
export interface Connection {
  query(text: string, values?: readonly SqlValue[]): Awaitable<readonly Row[]>;
}

/** The few words in which the engines differ. */
export interface Dialect {
  /** Type of a column that counts up by itself, never the same twice. */
  readonly counter: string;
  /** Held until the transaction ends, so that only one process changes the schema. */
  readonly lockSchema: string;
  /** Behind a query in a transaction: nobody else changes the rows of this table before it ends. */
  readonly lockRows: (table: string) => string;
  /** The same, and leaves out rows that somebody else holds. */
  readonly skipLocked: string;
}

/** An SQL database, as the store needs it. Whatever changes something is on the disk once it has answered. */
export interface Database extends Connection {
  readonly dialect: Dialect;
  /**
   * A query that changes nothing. Gives what a query would give, perhaps without asking the engine again.
   * @param toItem - Makes of a row what is wanted. The same for a text each time.
   */
  read<Item>(text: string, values: readonly SqlValue[], toItem: (row: Row) => Item): Awaitable<readonly Item[]>;
  /**
   * All that `work` does happens, or nothing of it; what it throws is thrown. `work` asks this connection alone, and
   * does not wait where that answers at once: SQLite's transactions cannot be left open meanwhile.
   */
  atomically<Result>(work: (connection: Connection) => Awaitable<Result>): Awaitable<Result>;
  close(): Awaitable<void>;
}

// A character that no text of a person begins with.
const MARK = "\u0001";

/**
 * A text as every engine can keep it: PostgreSQL takes no NUL, and neither engine half a surrogate pair. Texts that
 * have one, which no honest caller sends, are written as JSON behind a mark; two texts never become one.
 */
export function toSqlText(text: string): string {
  return text.includes("\0") || !text.isWellFormed() || text.startsWith(MARK) ? MARK + JSON.stringify(text) : text;
}

/** The text that `toSqlText` was given. */
export function fromSqlText(kept: string): string {
  return kept.startsWith(MARK) ? String(JSON.parse(kept.slice(MARK.length))) : kept;
}
