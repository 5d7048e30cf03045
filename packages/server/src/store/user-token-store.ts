import type { Awaitable } from "@token-apis/contracts";
import type { Instant } from "../environment/time.ts";

/** An access token of an end user, issued elsewhere: here it can be seen and revoked. */
export interface UserToken {
  readonly user: string;
  /** UUID in lower case. */
  readonly id: string;
  readonly clientName: string;
  readonly deviceName: string | undefined;
  readonly created: number;
  readonly scopes: readonly string[];
  readonly type: string;
  readonly refreshTokenIssued: boolean;
  readonly expires: Instant;
  /** As older platforms list it, which tell neither of a refresh token nor whether it has expired. */
  readonly isPlain?: boolean;
}

/** The tokens of end users. */
export interface UserTokenStore {
  /** Puts in the tokens that the store starts with. Does nothing the second time, however long after. */
  seedUserTokens(tokens: readonly UserToken[]): Awaitable<void>;
  /** All tokens of a user, expired ones included, the newest first. */
  listUserTokens(user: string): Awaitable<readonly UserToken[]>;
  /** Removes the token, if the user has it. */
  revokeUserToken(user: string, id: string): Awaitable<void>;
}
