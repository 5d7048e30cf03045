import type { Principal } from "../../auth/directory.ts";
import type { IncomingRequest } from "../../runtime/request/incoming-request.ts";
import type { Token } from "../../store/token-store.ts";

/** What a handler knows beside the request's own data. */
export interface MerchantContext {
  readonly request: IncomingRequest;
  /** The instance that the path names; whoever has logged in has logged in to this one. */
  readonly instance: Principal;
  /** The presented token. Absent: a password was presented, or the operation is open to everybody. */
  readonly token?: Token;
}
