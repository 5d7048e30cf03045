import type { OnChallenge, Session, TokenClient } from "@token-apis/client";
import type { Connection } from "./connection.ts";

/** What a session of a Taler API is made of. */
export interface OpenOptions {
  /** Address of the API, with a slash at the end. */
  readonly baseUrl: string;
  /** Instance or account. */
  readonly user: string;
  /** Description of the session's tokens: the list recognises them by it, since no API marks the token in use. */
  readonly label: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly onChallenge: OnChallenge;
}

/** A session that nobody is logged in to yet, and what it connects to after the login. */
export interface OpenedSession {
  readonly session: Session<TokenClient>;
  readonly connection: Connection;
}
