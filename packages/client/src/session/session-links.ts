/** What only `persistSession` uses of a session. */
export interface SessionLink {
  /** Called before the session makes up its mind about its token: others may have changed what all of them share. */
  catchUp: () => void;
  /** Revokes what `toJSON` of such a session gave, since nobody will use it. */
  readonly dismiss: (stored: unknown) => void;
}

/** By session. */
export const sessionLinks: WeakMap<object, SessionLink> = new WeakMap();
