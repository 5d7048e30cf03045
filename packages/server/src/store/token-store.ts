import type { Awaitable } from "@token-apis/contracts";
import type { Page } from "./paging.ts";
import type { Instant } from "../environment/time.ts";

/** A token of a merchant instance or a corebank account, before it has its serial. */
export interface NewToken {
  readonly owner: string;
  /** Digest of the secret, in hexadecimal; unique. The secret is not stored. */
  readonly key: string;
  readonly scope: string;
  readonly refreshable: boolean;
  readonly description: string | undefined;
  readonly created: number;
  readonly expires: Instant;
}

/** A stored token. */
export interface Token extends NewToken {
  /**
   * Counts up from 1 over all owners. A serial is never used again, not even after its token is deleted.
   */
  readonly serial: number;
  /** When a request last used the token; `created` at first. */
  readonly lastAccess: number;
}

/**
 * What permits a new token: a challenge set, which is spent with it, or the token (by its key) that it is derived from,
 * which must be neither revoked nor expired.
 */
export type Entitlement = { readonly spend: string } | { readonly parent: string };

/** The tokens of all owners. */
export interface TokenStore {
  /**
   * Stores a new token, if its entitlement still holds. The check and the token are one atomic step.
   *
   * @param entitlement - Absent: none is needed.
   * @returns `undefined` when the entitlement does not hold. Nothing is stored then.
   */
  createToken(token: NewToken, entitlement?: Entitlement): Awaitable<Token | undefined>;
  /** Finds a token by its digest. Expired tokens are found for some time, too. */
  findToken(key: string): Awaitable<Token | undefined>;
  /** Records that the token was used. A database may do so up to a second late (decision R8). */
  touchToken(token: Token, at: number): Awaitable<void>;
  /** A page of the owner's tokens that have not expired at `now`, sorted by serial in the page's direction. */
  listTokens(owner: string, page: Page, now: number): Awaitable<readonly Token[]>;
  /** Deletes a token that has not expired at `now`. Returns false when the owner has none with that serial. */
  revokeToken(owner: string, serial: number, now: number): Awaitable<boolean>;
}

/** Milliseconds for which an expired token is still told from an unknown one: a fortnight. */
export const KEEP_EXPIRED_MS: number = 14 * 24 * 3600 * 1000;
