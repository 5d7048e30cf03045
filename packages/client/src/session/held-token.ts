import type { Lifetime } from "./server-time.ts";

/** The token of a session, and what has to be known to use it. */
export interface HeldToken extends Lifetime {
  /** Its owner: account or instance. */
  readonly user: string;
  readonly token: string;
  readonly refreshable: boolean;
  /** The token that this one was got with; it works until its own end. Null after a login. */
  readonly previous: string | null;
  /** Milliseconds after `renewAt` to leave the renewal to whoever else holds the token. */
  readonly patience: number;
}
