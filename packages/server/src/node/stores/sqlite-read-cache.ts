import type { StatementSync } from "node:sqlite";
import type { Row, SqlValue } from "../../store/sql/database.ts";

const MAX_ENTRIES = 1000;
// A page of the usual size is kept, the largest possible are not: memory stays small.
const MAX_ROWS = 32;

type Run = (text: string, values: readonly SqlValue[]) => readonly Row[];

/** Answers of SQLite, for as long as nothing in the file has changed. */
export interface ReadCache {
  get(text: string, values: readonly SqlValue[], run: Run): readonly Row[];
  /** To be called when this process changes something. */
  clear(): void;
}

/**
 * Rows cost far more to build than to hand out again. What other processes commit is noticed by the number that
 * SQLite keeps for that purpose, so nothing stale is ever given.
 *
 * @param dataVersion - Statement that reads this number: `pragma data_version`.
 */
export function createReadCache(dataVersion: StatementSync): ReadCache {
  const kept = new Map<string, readonly Row[]>();
  let keptVersion: unknown;
  return {
    get(text, values, run) {
      const version = dataVersion.get()?.["data_version"];
      if (version !== keptVersion || kept.size >= MAX_ENTRIES) {
        kept.clear();
        keptVersion = version;
      }
      const key = `${text}\n${JSON.stringify(values)}`;
      const known = kept.get(key);
      if (known) return known;
      const rows = run(text, values);
      if (rows.length <= MAX_ROWS) kept.set(key, rows);
      return rows;
    },
    clear: () => kept.clear(),
  };
}
