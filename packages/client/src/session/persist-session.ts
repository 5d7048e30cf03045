import type { TokenClient } from "./token-calls.ts";
import type { Session } from "./session.ts";

/** What is used of `localStorage` and `sessionStorage`. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Goes on with the session that is stored, and keeps it stored from now on: `persistSession(session, localStorage, "shop")`.
 * Nothing is stored while nobody is logged in; what is over, damaged or of another server is removed. With `localStorage` the
 * other tabs follow: who logs in or out there does so here.
 *
 * @param storage - Holds the token: whatever runs on the page can read it. What it throws when it is full or forbidden goes
 *   to where the runtime reports what nobody has caught; the session goes on.
 * @param key - One session, one key.
 * @returns Ends it; what is stored stays.
 */
export function persistSession(session: Session<TokenClient>, storage: SessionStorage, key: string): () => void {
  let isReading = false;
  // As far as this tab knows.
  let known: string | null = null;

  function read(): void {
    known = storage.getItem(key);
    isReading = true;
    let isOfUse = known === null;
    try {
      session.fromJSON(known);
      isOfUse ||= session.toJSON() !== null;
    } catch {
      // Damaged, or of another server.
    }
    isReading = false;
    if (!isOfUse) storage.removeItem(key);
  }

  // What was read is not written again: tabs would answer each other for ever.
  function write(): void {
    const stored = session.toJSON();
    const text = stored && JSON.stringify(stored);
    const there = storage.getItem(key);
    if (isReading) return;
    // This tab was asleep while another logged in anew: what is over is not what is stored.
    if (session.state.status === "expired" && there !== known) return read();
    known = text;
    if (text === there) return;
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
  // A page that comes back from the browser's cache has heard of nothing meanwhile.
  globalThis.addEventListener?.("pageshow", read);
  return () => {
    unsubscribe();
    globalThis.removeEventListener?.("storage", follow);
    globalThis.removeEventListener?.("pageshow", read);
  };
}
