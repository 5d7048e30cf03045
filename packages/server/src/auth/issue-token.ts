import type { Entitlement, NewToken, Token } from "../store/token-store.ts";
import type { Environment } from "../environment/environment.ts";
import { addDuration, type RelativeTime } from "../environment/time.ts";
import { createTokenSecret, type TokenSecret } from "./token-secret.ts";

const DAY: RelativeTime = { d_us: 24 * 3600 * 1_000_000 };

/** The properties of a token that is to be issued. */
export interface TokenWish {
  readonly owner: string;
  readonly scope: string;
  readonly refreshable: boolean;
  readonly description: string | undefined;
  /** @default 24 hours (decision R13) */
  readonly duration: RelativeTime | undefined;
}

/** A token and its secret, which is not stored: the client learns it once. */
export interface IssuedToken extends Token {
  readonly secret: string;
}

/** Creates a token that is valid from now on. */
export async function issueToken(wish: TokenWish, env: Environment): Promise<IssuedToken> {
  const { secret, token } = prepare(wish, env);
  const stored = await env.store.createToken(token);
  if (stored === undefined) throw new Error("The store refused a token that needs no entitlement.");
  return { ...stored, secret: secret.text };
}

/** The same, for a token that needs an entitlement. Returns `undefined` when the entitlement no longer holds. */
export async function issueEntitledToken(
  wish: TokenWish,
  entitlement: Entitlement,
  env: Environment,
): Promise<IssuedToken | undefined> {
  const { secret, token } = prepare(wish, env);
  const stored = await env.store.createToken(token, entitlement);
  return stored && { ...stored, secret: secret.text };
}

function prepare({ duration = DAY, ...wish }: TokenWish, env: Environment): { secret: TokenSecret; token: NewToken } {
  const secret = createTokenSecret(env.random);
  const created = env.clock.now();
  return { secret, token: { ...wish, key: secret.key, created, expires: addDuration(created, duration) } };
}
