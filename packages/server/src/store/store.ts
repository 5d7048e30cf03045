import type { Awaitable } from "@token-apis/contracts";
import type { ChallengeStore } from "./challenge-store.ts";
import type { TokenStore } from "./token-store.ts";
import type { UserTokenStore } from "./user-token-store.ts";

/**
 * Everything that outlives a request. Several processes may share one database, so each method is one atomic step, and no
 * caller reads in order to write later.
 *
 * A method returns its result or a promise; a rejected promise becomes an answer with status 500. Points in time are
 * milliseconds since 1970; the store has no clock.
 *
 * An *owner* has tokens and challenges. Its name is unique among all APIs of the store, for example `taler-merchant/shop`.
 */
export interface Store extends TokenStore, ChallengeStore, UserTokenStore {
  /** Throws or rejects when the store cannot be reached. It is called every few seconds and must be cheap. */
  ping(): Awaitable<void>;
}
