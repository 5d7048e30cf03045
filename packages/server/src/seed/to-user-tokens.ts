import type { UserToken } from "../store/user-token-store.ts";
import type { OneWelcomeSeed, OneWelcomeTokenSeed } from "./seed.ts";

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
