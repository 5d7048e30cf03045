import type { Awaitable } from "@token-apis/contracts";
import type { ChallengeStore } from "./challenge-store.ts";
import type { TokenStore } from "./token-store.ts";
import type { UserTokenStore } from "./user-token-store.ts";

/**
 * Everything that outlives a request. Several processes may share what lies behind it, so each method is one
 * atomic step: what must not be torn apart is one call, and no caller reads in order to write later.
 *
 * A method answers at once or with a promise; memory does the former, databases may do the latter. A promise that
 * rejects makes an answer with status 500. Points in time are milliseconds since 1970; the store has no clock.
 *
 * An *owner* is whom tokens and challenges belong to, as one word that is unique among all APIs of the store, for
 * example `taler-merchant/shop`.
 */
export interface Store extends TokenStore, ChallengeStore, UserTokenStore {
  /** Ends well where the store can be reached, and throws or rejects where it cannot. Cheap: asked every few seconds. */
  ping(): Awaitable<void>;
}
