import type { Handlers } from "@token-apis/contracts/onewelcome/handlers";
import type { components } from "@token-apis/contracts/onewelcome/types";
import type { Environment } from "../../environment/environment.ts";
import { isPast } from "../../environment/time.ts";
import type { UserToken } from "../../store/user-token-store.ts";
import { errorAnswer } from "./error-answer.ts";

/**
 * The behaviour of the end-user token API (decision R21).
 *
 * @param initial - Tokens that an empty store starts with.
 */
export function createHandlers({ store, clock }: Environment, initial: readonly UserToken[]): Handlers<undefined> {
  let seeding: Promise<void> | undefined;
  /** Seeds the store with the first request. When that fails, the next request tries again. */
  const seed = (): Promise<void> => (seeding ??= seedOnce());
  async function seedOnce(): Promise<void> {
    try {
      await store.seedUserTokens(initial);
    } catch (error) {
      seeding = undefined;
      throw error;
    }
  }

  return {
    async listTokens({ path }) {
      await seed();
      const all = await store.listUserTokens(path.userId);
      const now = clock.now();
      const tokens = all.filter((token) => isListed(token, now)).map((token) => toToken(token, now));
      return tokens.length === 0 ? errorAnswer(404, "No tokens found") : { status: 200, body: { tokens } };
    },

    async revokeToken({ path }) {
      await seed();
      await store.revokeUserToken(path.userId, path.tokenId.toLowerCase());
      return { status: 204 };
    },
  };
}

type Token = components["schemas"]["Token"];

/** Those that still give access: at once, or after a refresh. */
const isListed = ({ expires, refreshTokenIssued }: UserToken, now: number): boolean =>
  refreshTokenIssued || !isPast(expires, now);

function toToken(token: UserToken, now: number): Token {
  return {
    id: token.id,
    client_name: token.clientName,
    ...(token.deviceName !== undefined && { device_name: token.deviceName }),
    created_at: token.created,
    scopes: [...token.scopes],
    type: token.type,
    ...(!token.isPlain && { refresh_token_issued: token.refreshTokenIssued, expired: isPast(token.expires, now) }),
  };
}
