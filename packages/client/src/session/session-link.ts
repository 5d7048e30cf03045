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
export const addLink = <Session extends object>(session: Session, link: SessionLink): Session =>
  Object.assign(session, { [LINK]: link } satisfies Linked);

/** The link of a session; nothing where it was made by hand. */
export const linkOf = (session: object): SessionLink | undefined => (session as Linked)[LINK];
