import type { Principal } from "../../auth/directory.ts";
import { type Grant, toScope } from "./scopes.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import type { Token } from "../../store/token-store.ts";

/** What a handler knows beside the request's own data. */
export interface CorebankContext {
  readonly request: IncomingRequest;
  /** Absent: the operation is open to everybody. */
  readonly caller?: Caller;
}

/** Somebody who has logged in; not necessarily to the account that the path names. */
export interface Caller {
  readonly account: Principal;
  /** The presented token. Absent: a password was presented. */
  readonly token: Token | undefined;
}

/** What the caller's credentials permit. */
export function grantOf({ token }: Caller): Grant {
  return token === undefined ? "password" : toScope(token.scope);
}
