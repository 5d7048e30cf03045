import type { Awaitable } from "@token-apis/contracts";
import type { Token } from "../store/token-store.ts";
import { andThen } from "../runtime/awaitable.ts";
import type { Environment } from "../environment/environment.ts";
import { isPast } from "../environment/time.ts";
import { tokenKey } from "./token-secret.ts";

/** Why a text lets nobody in. A revoked token is unknown. */
export type TokenFault = "malformed" | "unknown" | "expired";

/** The token behind the text that a caller sent, or what is wrong with it. */
export function checkToken(text: string, { store, clock }: Environment): Awaitable<Token | TokenFault> {
  const key = tokenKey(text);
  if (key === undefined) return "malformed";
  return andThen(store.findToken(key), (token) => {
    if (token === undefined) return "unknown";
    return isPast(token.expires, clock.now()) ? "expired" : token;
  });
}

/** Notes that the token let somebody in, once a second at most (decision R8). */
export function noteUse(token: Token, { store, clock }: Environment): Awaitable<void> {
  const now = clock.now();
  if (secondOf(token.lastAccess) < secondOf(now)) return store.touchToken(token, now);
}

const secondOf = (instant: number): number => Math.floor(instant / 1000);
