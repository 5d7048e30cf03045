import { bearer } from "../auth.ts";
import type { Credentials } from "../auth.ts";
import type { ClientOptions } from "../call/client.ts";
import type { Challenges, OnChallenge } from "./challenge.ts";
import type { ExpiryReason, HeldToken } from "./token-keeper.ts";
import type { Lifetime } from "./server-time.ts";
import type { TokenClient, TokenRequest } from "./token-calls.ts";

/** The options of the client, and those of the login. */
export interface SessionOptions<Client extends TokenClient> extends Omit<ClientOptions, "auth"> {
  /**
   * The token to request, as in the contract: `{ scope, duration, refreshable, description }`. A refreshable token is renewed
   * for as long as the session lives.
   */
  readonly token: TokenRequest<Client>;
  /** Solves the challenges of a second factor, see `askTan`. @default a login that requires a second factor fails */
  readonly onChallenge?: OnChallenge | undefined;
}

/** The state of a session, discriminated by `status`. */
export type SessionState =
  | { readonly status: "logged-out" }
  | { readonly status: "logging-in"; readonly user: string }
  | {
      readonly status: "challenged";
      readonly user: string;
      readonly challenges: Challenges;
      /** True: all challenges must be solved. False: any one of them. */
      readonly combiAnd: boolean;
    }
  | {
      readonly status: "logged-in";
      readonly user: string;
      /** Expiry of the current token, by the clock of this machine. */
      readonly expires: Date | "never";
      readonly refreshable: boolean;
    }
  | {
      readonly status: "expired";
      readonly user: string;
      /** Whether the token expired (`over`) or the server refused it (`refused`), because it was revoked. */
      readonly reason: ExpiryReason;
    };

/** Logs in, renews the token, and logs out. The methods can be destructured. */
export interface Session<Client extends TokenClient> {
  /** A client that sends the token. After a 401 it renews the token and retries the request once. */
  readonly client: Client;
  /** The token for other clients of the same server, renewed if due. Resolves to `undefined` when logged out. */
  readonly auth: () => Promise<Credentials | undefined>;
  /** The same object until the state changes. The methods of its challenges report the progress of a challenge. */
  readonly state: SessionState;
  /**
   * Requests a token with the password. The password is not stored. A new login aborts a pending one.
   *
   * @throws {ApiError} When the server refuses: 401 for a wrong password, 403 with code 5152 for a locked bank account.
   * @throws {InvalidBodyError} When a successful answer contains no token.
   * @throws {TypeError} When already logged in, or when a second factor is required without `onChallenge`.
   */
  readonly login: (args: Login) => Promise<void>;
  /** Forgets the token, then revokes it within ten seconds. Aborts a pending login. Never rejects. */
  readonly logout: (options?: { readonly signal?: AbortSignal | undefined }) => Promise<LogoutResult>;
  /** Calls the listener after every change of `state`. Returns a function that unsubscribes it. */
  readonly subscribe: (listener: (state: SessionState) => void) => () => void;
  /** Used by `JSON.stringify(session)`. Contains the token; null when logged out. */
  readonly toJSON: () => StoredSession | null;
  /**
   * Restores the result of {@link toJSON}, or its text. Null logs out without revoking the token; a token from a pending
   * renewal is revoked. Restoring the current token changes nothing: a pending login goes on, and `expired` stays.
   * @throws {TypeError} When it is damaged or belongs to another server. Nothing changes then.
   */
  readonly fromJSON: (stored: unknown) => void;
}

/** The credentials of a login. */
export interface Login {
  /** Account at the corebank, instance at the merchant backend. */
  readonly user: string;
  readonly password: string;
  /** Aborts the login, including the second factor. */
  readonly signal?: AbortSignal | undefined;
}

/** Whether the server has revoked the token. If not, it stays valid until it expires. */
export type LogoutResult = { readonly revoked: true } | { readonly revoked: false; readonly cause: unknown };

/** The start of `kind` in every version. */
export const ANY_KIND = "token-apis-session-";
/** `kind` of this version. */
export const KIND: string = `${ANY_KIND}1`;

/** A stored session. It contains the token: store it where only your page can read it. */
export interface StoredSession {
  readonly kind: string;
  readonly baseUrl: string;
  readonly user: string;
  readonly token: string;
  /** The token before the last renewal. A logout revokes it, too. */
  readonly previous: string | null;
  readonly refreshable: boolean;
  /** Milliseconds since 1970, by the clock of this machine. Null: never. */
  readonly expires: number | null;
  /** When the token is due for renewal, in the same form. */
  readonly renewAt: number | null;
}

/** The stored form of a token. */
export const toStored = (
  baseUrl: string,
  { user, token, previous, refreshable, expires, renewAt }: HeldToken,
): StoredSession => ({
  kind: KIND,
  baseUrl,
  user,
  token,
  previous,
  refreshable,
  expires: expires === Infinity ? null : expires,
  renewAt: renewAt === Infinity ? null : renewAt,
});

/**
 * Reads the result of {@link toStored}, or its text.
 * @returns `undefined` for null, which stands for a session that was logged out.
 * @throws {TypeError} Names the problem without showing the content.
 */
export function fromStored(baseUrl: string, stored: unknown): HeldToken | undefined {
  const value = isText(stored) ? parse(stored) : stored;
  if (value === null) return;
  if (typeof value !== "object" || !("kind" in value) || value.kind !== KIND)
    refuse("was not created by toJSON() of this version");
  const { baseUrl: storedUrl, user, token, previous, refreshable, expires, renewAt } = value as Partial<StoredSession>;
  if (!isText(storedUrl) || withoutSlash(storedUrl) !== withoutSlash(baseUrl)) refuse("belongs to another baseUrl");
  if (
    !isText(user) ||
    !isText(token) ||
    (previous !== null && !isText(previous)) ||
    typeof refreshable !== "boolean" ||
    !isInstant(expires) ||
    !isInstant(renewAt)
  )
    refuse("is damaged");
  for (const secret of [token, previous ?? token]) bearer(secret);
  const lifetime = { expires: expires ?? Infinity, renewAt: renewAt ?? Infinity };
  return { user, token, previous, refreshable, ...lifetime, patience: patienceOf(lifetime) };
}

// Several tabs may hold the same token. The tab that created it renews first, then one of the others. Tabs that follow the storage
// get the new token before their own turn.
const patienceOf = ({ expires, renewAt }: Lifetime): number =>
  // A token that never expires has no end to subtract from.
  (0.1 + 0.4 * Math.random()) * (expires - renewAt) || 0;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    refuse("is not JSON");
  }
}

function refuse(problem: string): never {
  throw new TypeError(`fromJSON(): the stored session ${problem}. Remove it and log in again.`);
}

const withoutSlash = (url: string): string => url.replace(/\/$/, "");

const isText = (value: unknown): value is string => typeof value === "string";

const isInstant = (value: unknown): value is number | null => value === null || Number.isFinite(value);
