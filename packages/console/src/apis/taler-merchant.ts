import {
  ApiError,
  checkCompatibility,
  createSession,
  expectOk,
  fromMilliseconds,
  paginate,
  TalerErrorCode,
  toDate,
} from "@token-apis/client";
import { infiniteQueryOptions } from "@token-apis/client/query";
import { createTalerMerchantClient, type TalerMerchantClient } from "@token-apis/client/taler-merchant";
import type { components } from "@token-apis/contracts/taler-merchant/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Connection, Creation } from "./connection.ts";
import { callExample } from "./call-example.ts";
import type { OpenedSession, OpenOptions } from "./open-session.ts";
import { PAGE_SIZE, useTokenList } from "./use-token-list.ts";
import type { TokenRow } from "./token-row.ts";

/** What a token of each scope may do with the tokens of its instance, as the merchant's permissions have it. */
const scopes = [
  { scope: "all", lists: true, revokes: true },
  { scope: "readonly", lists: true, revokes: false },
  { scope: "order-simple", lists: false, revokes: false },
  { scope: "order-pos", lists: false, revokes: false },
  { scope: "order-mgmt", lists: false, revokes: false },
  { scope: "order-full", lists: false, revokes: false },
] as const;

/** Newest first. */
const query = { limit: -PAGE_SIZE };

/** Opens a session at one instance of a merchant backend, and reads the version of the protocol. */
export async function openTalerMerchant({ user, label, ...options }: OpenOptions): Promise<OpenedSession> {
  // The default instance has no prefix.
  const baseUrl = user === "admin" ? options.baseUrl : new URL(`instances/${encodeURIComponent(user)}/`, options.baseUrl).href;
  const session = createSession(createTalerMerchantClient, {
    ...options,
    baseUrl,
    token: { scope: "all:refreshable", description: label },
  });
  const { client } = session;
  const config = expectOk(await client.getConfig());
  const toRow = (token: TokenInfo) => toTokenRow(token, label);
  const connection: Connection = {
    api: "taler-merchant",
    baseUrl,
    user,
    session,
    version: { text: config.version, isCompatible: checkCompatibility(config).compatible },
    useTokens: () =>
      useTokenList(
        useInfiniteQuery({
          ...infiniteQueryOptions(client.listTokens, { query }),
          select: ({ pages }) => pages.flatMap((page) => page?.tokens.map(toRow) ?? []),
        }),
      ),
    async *allTokens(signal) {
      for await (const token of paginate(client.listTokens, { query, signal })) yield toRow(token);
    },
    async revoke(id, signal) {
      const answer = await client.revokeToken({ path: { serial: Number(id) }, signal });
      // The token may be gone already: revoked by somebody else, or expired.
      const isGone = answer.status === 404 && answer.body.code !== TalerErrorCode.MERCHANT_GENERIC_INSTANCE_UNKNOWN;
      if (!isGone) expectOk(answer);
    },
    creation: creation(client, baseUrl),
  };
  return { session, connection };
}

type TokenInfo = components["schemas"]["TokenInfo"];

const toTokenRow = (token: TokenInfo, label: string): TokenRow => ({
  id: String(token.serial),
  name: token.description,
  scopes: [token.scope],
  created: toDate(token.creation_time),
  expires: toDate(token.expiration) ?? "never",
  lastUsed: token.last_access && toDate(token.last_access),
  isRefreshable: token.refreshable,
  isThisSession: token.description === label,
});

const creation = (client: TalerMerchantClient, baseUrl: string): Creation<(typeof scopes)[number]["scope"]> => ({
  scopes,
  async create({ scope, duration, refreshable, description }, signal) {
    const answer = await client.createToken({
      body: { scope: refreshable ? `${scope}:refreshable` : scope, duration: fromMilliseconds(duration), description },
      signal,
    });
    // The session's token creates tokens without a second factor.
    if (answer.status === 202) throw new ApiError(answer);
    const { access_token, expiration } = expectOk(answer);
    return { secret: access_token, expires: toDate(expiration) ?? "never" };
  },
  example: (secret, { lists }) =>
    callExample({
      api: "taler-merchant",
      factory: "createTalerMerchantClient",
      baseUrl,
      secret,
      // Every token may revoke itself, whatever its scope.
      ...(lists
        ? { method: "GET", path: "private/tokens", call: "listTokens()" }
        : { method: "DELETE", path: "private/token", call: "revokeCurrentToken()" }),
    }),
});
