import type { Session, TokenClient } from "@token-apis/client";
import type { ApiName } from "./api-name.ts";
import type { TokenRow } from "./token-row.ts";

/** A logged-in user of one API: what the pages of the token list work with. */
export interface Connection {
  readonly api: ApiName;
  readonly baseUrl: string;
  /** Instance, account or end user. */
  readonly user: string;
  /** Absent for OneWelcome, where each call carries the credentials of the API client. */
  readonly session?: Session<TokenClient>;
  /** Protocol version of the server, for example `11:0:7`. Absent when the API has none. */
  readonly version?: Version;
  /** React hook: the list and the ways to read on in it. */
  readonly useTokens: () => TokenList;
  /** Reads all tokens, page by page. */
  readonly allTokens: (signal: AbortSignal) => AsyncIterable<TokenRow>;
  /** @throws {ApiError} When the server refuses. A token that does not exist any more counts as revoked. */
  readonly revoke: (id: string, signal: AbortSignal) => Promise<void>;
  /** Absent when the API does not create tokens. */
  readonly creation?: Creation;
}

/** What the version handshake found. */
interface Version {
  /** As the server gives it, in libtool's form. */
  readonly text: string;
  readonly isCompatible: boolean;
}

/** The list as far as it was read. */
export interface TokenList {
  /** Undefined until the first page is here. */
  readonly rows: readonly TokenRow[] | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** Whether there are more pages. */
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  /** Reads the list again. */
  readonly refresh: () => void;
}

/** How an API creates tokens. `Scope` are the scopes that a request can name. */
export interface Creation<Scope extends string = string> {
  /** The scopes with what each permits here, the most powerful first. */
  readonly scopes: readonly ScopeRights<Scope>[];
  /** @throws {ApiError} When the server refuses. */
  create(token: NewToken<Scope>, signal: AbortSignal): Promise<CreatedToken>;
  /** A first use of the secret, for the reader to copy. */
  example(secret: string, rights: ScopeRights<Scope>): Example;
}

/** What a token of a scope may do with the tokens of its owner. */
export interface ScopeRights<Scope extends string = string> {
  readonly scope: Scope;
  readonly lists: boolean;
  readonly revokes: boolean;
}

/** What the form of a new token holds. */
interface NewToken<Scope extends string = string> {
  readonly scope: Scope;
  /** Milliseconds; `Infinity` for a token without an end. */
  readonly duration: number;
  readonly refreshable: boolean;
  readonly description: string;
}

export interface CreatedToken {
  /** With `secret-token:` in front (RFC 8959). */
  readonly secret: string;
  readonly expires: Date | "never";
}

/** The same call, once for a shell and once for a program. */
export interface Example {
  readonly curl: string;
  readonly typescript: string;
}
