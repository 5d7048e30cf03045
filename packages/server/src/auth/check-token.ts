import type { Token } from "../store/token-store.ts";
import type { Environment } from "../environment/environment.ts";
import { isPast } from "../environment/time.ts";
import { tokenKey } from "./token-secret.ts";

/** Why a token is refused. A revoked token is unknown. */
export type TokenFault = "malformed" | "unknown" | "expired";

/** Looks up the token that a client sent. */
export async function checkToken(text: string, { store, clock }: Environment): Promise<Token | TokenFault> {
  const key = tokenKey(text);
  if (key === undefined) return "malformed";
  const token = await store.findToken(key);
  if (token === undefined) return "unknown";
  return isPast(token.expires, clock.now()) ? "expired" : token;
}

/** Records that a request used the token, at most once a second (decision R8). */
export async function noteUse(token: Token, { store, clock }: Environment): Promise<void> {
  const now = clock.now();
  if (secondOf(token.lastAccess) < secondOf(now)) await store.touchToken(token, now);
}

const secondOf = (instant: number): number => Math.floor(instant / 1000);
