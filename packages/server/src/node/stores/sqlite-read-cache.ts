import type { StatementSync } from "node:sqlite";
import type { SqlValue } from "../../store/sql/database.ts";

const MAX_ENTRIES = 1000;
// A page of the usual size is kept, the largest possible are not: memory stays small.
const MAX_ITEMS = 32;

/** Answers of SQLite, for as long as nothing in the file has changed. */
export interface ReadCache {
  /** What `read` gave for this text and these values, or gives now. */
  get<Item>(text: string, values: readonly SqlValue[], read: () => readonly Item[]): readonly Item[];
  /** To be called when this process changes something. */
  clear(): void;
}

/**
 * Rows cost far more to build than to hand out again. What other processes commit is noticed by the number that
 * SQLite keeps for that purpose, so nothing is given that was outdated when it was asked for.
 *
 * @param dataVersion - Statement that reads this number: `pragma data_version`.
 */
export function createReadCache(dataVersion: StatementSync): ReadCache {
  const kept = new Map<string, Map<string, readonly unknown[]>>();
  let entries = 0;
  let keptVersion: unknown;
  let isChecked = false;

  return {
    get<Item>(text: string, values: readonly SqlValue[], read: () => readonly Item[]): readonly Item[] {
      check();
      // No two lists of values give one key: only the first is ever a text that may have a line break.
      const key = values.join("\n");
      // Under a text there is only what its own reader made.
      const known = kept.get(text)?.get(key) as readonly Item[] | undefined;
      if (known) return known;
      const items = read();
      if (items.length <= MAX_ITEMS) keep(text, key, items);
      return items;
    },
    clear,
  };

  // A request that does not wait in between reads at one moment, so one check is enough.
  function check(): void {
    if (isChecked) return;
    isChecked = true;
    queueMicrotask(() => {
      isChecked = false;
    });
    const version = dataVersion.get()?.["data_version"];
    if (version !== keptVersion) clear();
    keptVersion = version;
  }

  function keep(text: string, key: string, items: readonly unknown[]): void {
    if (++entries > MAX_ENTRIES) clear();
    const ofText = kept.get(text);
    if (ofText) ofText.set(key, items);
    else kept.set(text, new Map([[key, items]]));
  }

  function clear(): void {
    kept.clear();
    entries = 0;
  }
}
