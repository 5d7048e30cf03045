import type { NewToken, Token } from "../store/token-store.ts";
import type { Environment } from "../environment/environment.ts";
import { addDuration, type RelativeTime } from "../environment/time.ts";
import { createTokenSecret, type TokenSecret } from "./token-secret.ts";

const DAY: RelativeTime = { d_us: 24 * 3600 * 1_000_000 };

/** What a token is to be. */
export interface TokenWish {
  readonly owner: string;
  readonly scope: string;
  readonly refreshable: boolean;
  readonly description: string | undefined;
  /** @default 24 hours (decision R13) */
  readonly duration: RelativeTime | undefined;
}

/** A token and its secret, which is known here and now and never again. */
export interface IssuedToken extends Token {
  readonly secret: string;
}

/** Makes a token that counts from now. */
export async function issueToken(wish: TokenWish, env: Environment): Promise<IssuedToken> {
  const { secret, token } = prepare(wish, env);
  const kept = await env.store.createToken(token);
  if (kept === undefined) throw new Error("The store kept no token, though there was nothing to spend for it.");
  return { ...kept, secret: secret.text };
}

/**
 * The same, and spends a challenge set with it.
 *
 * @returns `undefined` when somebody else was quicker to spend the set.
 */
export async function issueForChallenges(wish: TokenWish, set: string, env: Environment): Promise<IssuedToken | undefined> {
  const { secret, token } = prepare(wish, env);
  const kept = await env.store.createToken(token, set);
  return kept && { ...kept, secret: secret.text };
}

function prepare({ duration = DAY, ...wish }: TokenWish, env: Environment): { secret: TokenSecret; token: NewToken } {
  const secret = createTokenSecret(env.random);
  const created = env.clock.now();
  return { secret, token: { ...wish, key: secret.key, created, expires: addDuration(created, duration) } };
}
