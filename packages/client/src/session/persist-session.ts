import type { Session, SessionState } from "./session.ts";
import type { TokenClient } from "./token-calls.ts";

/** What is used of `localStorage` and `sessionStorage`. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Goes on with the session that is stored, and keeps it stored from now on: `persistSession(session, localStorage, "shop")`.
 * Nothing is stored while nobody is logged in; what is over, damaged or of another server is removed. With `localStorage` the
 * other tabs follow: who logs in or out there does so here. A tab that was asleep catches up before it changes anything.
 *
 * @param storage - Holds the token: whatever runs on the page can read it. What it throws when it is full or forbidden goes
 *   to where the runtime reports what nobody has caught; the session goes on.
 * @param key - One session, one key.
 * @returns Ends it; what is stored stays.
 */
export function persistSession(session: Session<TokenClient>, storage: SessionStorage, key: string): () => void {
  let isReading = false;
  // What is stored, as far as this tab knows, and where it stood then.
  let known: string | null = null;
  let before = session.state;

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
    if (!isOfUse) remove();
  }

  function remove(): void {
    storage.removeItem(key);
    known = null;
  }

  function keep(): void {
    const stored = session.toJSON();
    if (stored === null) return known === null ? undefined : remove();
    const text = JSON.stringify(stored);
    if (text !== known) storage.setItem(key, text);
    known = text;
  }

  function write(): void {
    const was = before;
    const { state } = session;
    before = state;
    // What was read is not written again: tabs would answer each other for ever.
    if (isReading || isUnderWay(state)) return;
    const isLogin = state.status === "logged-in" && isUnderWay(was);
    if (storage.getItem(key) === known || isLogin) keep();
    else catchUp(was, state);
  }

  /** This tab was asleep while another one logged out, or in, or renewed. */
  function catchUp(was: SessionState, now: SessionState): void {
    if (now.status === "logged-in") {
      // Renewed here as well. What is somebody else's by now, or over, is not brought back.
      if (userOf(storage.getItem(key)) === now.user) keep();
      else void session.logout();
      return;
    }
    read();
    // Logged out was the session that all tabs share, as far as it is still this one's.
    const isLogout = now.status === "logged-out" && !isUnderWay(was);
    if (isLogout && "user" in was && "user" in session.state && session.state.user === was.user) void session.logout();
  }

  // Read anew, not from the event: when tabs write at once, all of them end with what came last.
  const follow = (): void => {
    if (storage.getItem(key) !== known) read();
  };
  const hear = (event: Event): void => {
    const { key: changed, storageArea } = event as StorageEvent;
    if (storageArea === storage && (changed === key || changed === null)) follow();
  };

  read();
  before = session.state;
  const unsubscribe = session.subscribe(write);
  globalThis.addEventListener?.("storage", hear);
  // A page that comes back from the browser's cache has heard of nothing meanwhile.
  globalThis.addEventListener?.("pageshow", follow);
  return () => {
    unsubscribe();
    globalThis.removeEventListener?.("storage", hear);
    globalThis.removeEventListener?.("pageshow", follow);
  };
}

const isUnderWay = ({ status }: SessionState): boolean => status === "logging-in" || status === "challenged";

function userOf(text: string | null): unknown {
  try {
    return (JSON.parse(text ?? "null") as { readonly user?: unknown } | null)?.user;
  } catch {
    return undefined;
  }
}
