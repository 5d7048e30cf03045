import type { PrincipalSeed } from "../auth/directory.ts";
import type { UserToken } from "../store/user-token-store.ts";

/** What a server starts with. Every part may be left out. */
export interface Seed {
  readonly "taler-merchant"?: TalerMerchantSeed;
  readonly "taler-corebank"?: TalerCorebankSeed;
  readonly onewelcome?: OneWelcomeSeed;
  readonly test?: TestSeed;
}

/** Instances by id; `admin` is the default one. */
export interface TalerMerchantSeed {
  readonly instances: Readonly<Record<string, Omit<PrincipalSeed, "locked">>>;
}

/** Accounts by user name. A locked account makes no more tokens with its password. */
export interface TalerCorebankSeed {
  readonly accounts: Readonly<Record<string, PrincipalSeed>>;
}

/** Secrets of API clients by client id, and end users by user id. */
export interface OneWelcomeSeed {
  readonly api_clients: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, OneWelcomeUserSeed>>;
}

/** An end user and what others have been given to act for them. */
export interface OneWelcomeUserSeed {
  readonly tokens: readonly OneWelcomeTokenSeed[];
}

/** An access token of an end user. */
export interface OneWelcomeTokenSeed {
  /** UUID. */
  readonly id: string;
  readonly client_name: string;
  /** Only clients that register themselves have one. */
  readonly device_name?: string;
  /** Milliseconds since 1970. */
  readonly created_at: number;
  readonly scopes: readonly string[];
  /** For example `DEFAULT` or `FINGER_PRINT`. */
  readonly type: string;
  /** @default false */
  readonly refresh_token_issued?: boolean;
  /** Counted from the start of the server; 0 is expired. @default never */
  readonly expires_in_seconds?: number;
}

/** Makes a server predictable, and so unsafe. */
export interface TestSeed {
  /** Every TAN is this one: eight digits. */
  readonly fixed_tan?: string;
}

/** The seed's end-user tokens as the store keeps them; `expires_in_seconds` counts from `now`. */
export function toUserTokens(seed: OneWelcomeSeed, now: number): readonly UserToken[] {
  return Object.entries(seed.users).flatMap(([user, { tokens }]) => tokens.map((token) => toUserToken(user, token, now)));
}

function toUserToken(user: string, seed: OneWelcomeTokenSeed, now: number): UserToken {
  const { expires_in_seconds: seconds } = seed;
  return {
    user,
    id: seed.id.toLowerCase(),
    clientName: seed.client_name,
    deviceName: seed.device_name,
    created: seed.created_at,
    scopes: seed.scopes,
    type: seed.type,
    refreshTokenIssued: seed.refresh_token_issued ?? false,
    expires: seconds === undefined ? "never" : now + seconds * 1000,
  };
}
