import type { Session } from "./session.ts";
import { ANY_KIND, KIND } from "./session.ts";
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
  const link = linkOf(session);
  let isReading = false;
  // The stored text, as far as this tab knows.
  let known: string | null = null;

  function read(): void {
    known = storage.getItem(key);
    isReading = true;
    try {
      session.fromJSON(known);
      if (known !== null && session.toJSON() === null) remove();
    } catch {
      // It is damaged or belongs to another server, so no tab can use it. Another version of this package may use its own.
      session.fromJSON(null);
      if (!known?.includes(ANY_KIND) || known.includes(`"${KIND}"`)) remove();
    }
    isReading = false;
  }

  function remove(): void {
    storage.removeItem(key);
    known = null;
  }

  function write(): void {
    const { status } = session.state;
    // Text that was just read is not written again. Otherwise tabs would answer each other forever.
    if (isReading || status === "logging-in" || status === "challenged") return;
    const stored = session.toJSON();
    const there = storage.getItem(key);
    if (there !== known) {
      // A login, of which another tab's was not heard of: one that failed gives way, one that did not takes its place.
      if (stored === null) return read();
      dismiss(there);
    }
    if (stored === null) return there === null ? undefined : remove();
    const text = JSON.stringify(stored);
    if (text !== there) storage.setItem(key, text);
    known = text;
  }

  function dismiss(text: string | null): void {
    try {
      link?.dismiss(text);
    } catch {
      // Damaged, or of another server.
    }
  }

  // Read anew, not from the event: when tabs write at once, all of them end with what came last.
  const follow = (): void => {
    if (!isReading && storage.getItem(key) !== known) read();
  };
  const hear = (event: Event): void => {
    const { key: changed, storageArea } = event as StorageEvent;
    if (storageArea === storage && (changed === key || changed === null)) follow();
  };

  read();
  if (link) link.catchUp = follow;
  const unsubscribe = session.subscribe(write);
  globalThis.addEventListener?.("storage", hear);
  // A page that comes back from the browser's cache has heard of nothing meanwhile.
  globalThis.addEventListener?.("pageshow", follow);
  return () => {
    // Another place may have taken over.
    if (link?.catchUp === follow) link.catchUp = () => undefined;
    unsubscribe();
    globalThis.removeEventListener?.("storage", hear);
    globalThis.removeEventListener?.("pageshow", follow);
  };
}

/** What only `persistSession` uses of a session. */
export interface SessionLink {
  /** Called before the session makes up its mind about its token: others may have changed what all of them share. */
  catchUp: () => void;
  /** Revokes the token in the result of `toJSON`, because it will not be used. */
  readonly dismiss: (stored: unknown) => void;
}

// On the session itself, so that a copy of it has it too.
const LINK = Symbol("link");

interface Linked {
  readonly [LINK]?: SessionLink;
}

/** Gives a session its link. */
export const addLink = <Target extends object>(session: Target, link: SessionLink): Target =>
  Object.assign(session, { [LINK]: link } satisfies Linked);

/** The link of a session; nothing where it was made by hand. */
export const linkOf = (session: object): SessionLink | undefined => (session as Linked)[LINK];
