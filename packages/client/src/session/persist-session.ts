import type { Session } from "./session.ts";
import { ANY_KIND, KIND } from "./session.ts";
import type { TokenClient } from "./token-calls.ts";

/** The part of `localStorage` and `sessionStorage` that `persistSession` uses. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Restores the stored session and keeps the stored text up to date: `persistSession(session, localStorage, "shop")`. Nothing is
 * stored while nobody is logged in. An expired or damaged session, or one of another server, is removed. With `localStorage`, all
 * tabs log in and out together. A tab that was asleep catches up before it changes anything.
 *
 * @param storage - Contains the token, and every script of the page can read it. When it throws, because it is full or forbidden,
 *   the runtime reports an uncaught error and the session continues.
 * @param key - Each session needs its own key.
 * @returns A function that stops storing and following. The stored text stays.
 */
export function persistSession(session: Session<TokenClient>, storage: SessionStorage, key: string): () => void {
  const link = linkOf(session);
  let isReading = false;
  // The stored text that this tab has read or written last.
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
      // Another tab has stored a session in the meantime. A failed login here gives way to it, a successful one replaces it.
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
      // It is damaged, or belongs to another server.
    }
  }

  // Reads the storage, not the event: when tabs write at once, all of them end with the last text.
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
  // A page in the browser's back/forward cache gets no events.
  globalThis.addEventListener?.("pageshow", follow);
  return () => {
    // Another call of persistSession may have replaced it.
    if (link?.catchUp === follow) link.catchUp = () => undefined;
    unsubscribe();
    globalThis.removeEventListener?.("storage", hear);
    globalThis.removeEventListener?.("pageshow", follow);
  };
}

/** The part of a session that only `persistSession` uses. */
export interface SessionLink {
  /** Called before the session renews or drops its token, because another tab may have stored a newer one. */
  catchUp: () => void;
  /** Revokes the token in the result of `toJSON`, because it will not be used. */
  readonly dismiss: (stored: unknown) => void;
}

// A property of the session, so that a copy has it too.
const LINK = Symbol("link");

interface Linked {
  readonly [LINK]?: SessionLink;
}

/** Gives a session its link. */
export const addLink = <Target extends object>(session: Target, link: SessionLink): Target =>
  Object.assign(session, { [LINK]: link } satisfies Linked);

/** The link of a session. A session that was written by hand has none. */
const linkOf = (session: object): SessionLink | undefined => (session as Linked)[LINK];
