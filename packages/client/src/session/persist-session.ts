import type { TokenClient } from "./token-calls.ts";
import type { Session } from "./session.ts";

/** What is used of `localStorage` and `sessionStorage`. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Goes on with the session that is stored, and keeps it stored from now on: `persistSession(session, localStorage, "shop")`.
 * Nothing is stored while nobody is logged in; what is damaged or of another server is removed. With `localStorage` the
 * other tabs follow: who logs in or out there does so here.
 *
 * @param storage - Holds the token: whatever runs on the page can read it.
 * @param key - One session, one key.
 * @returns Ends it; what is stored stays.
 */
export function persistSession(session: Session<TokenClient>, storage: SessionStorage, key: string): () => void {
  let isReading = false;

  function read(): void {
    isReading = true;
    try {
      session.fromJSON(storage.getItem(key));
    } catch {
      storage.removeItem(key);
    } finally {
      isReading = false;
    }
  }

  // What was read is not written again: tabs would answer each other for ever.
  function write(): void {
    const stored = session.toJSON();
    const text = stored && JSON.stringify(stored);
    if (isReading || text === storage.getItem(key)) return;
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  }

  // Read anew, not from the event: when tabs write at once, all of them end with what came last.
  const follow = (event: Event): void => {
    const { key: changed, storageArea } = event as StorageEvent;
    if (storageArea === storage && (changed === key || changed === null)) read();
  };

  read();
  const unsubscribe = session.subscribe(write);
  globalThis.addEventListener?.("storage", follow);
  return () => {
    unsubscribe();
    globalThis.removeEventListener?.("storage", follow);
  };
}
