import { ApiError, basic, expectOk, toDate } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { queryOptions } from "@token-apis/client/query";
import type { components } from "@token-apis/contracts/onewelcome/types";
import { useQuery } from "@tanstack/react-query";
import type { Connection, TokenList } from "./connection.ts";
import type { TokenRow } from "./token-row.ts";

/** What a connection to OneWelcome is made of. */
export interface OneWelcomeOptions {
  readonly baseUrl: string;
  /** The application that asks, and its secret. */
  readonly apiClient: string;
  readonly secret: string;
  /** The user whose tokens are shown. */
  readonly user: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * Connects an API client. There is no login: the first list shows whether its secret is right.
 * @throws {ApiError} With status 401 when the API client or its secret is wrong.
 */
export async function connectOneWelcome({ apiClient, secret, user, ...options }: OneWelcomeOptions): Promise<Connection> {
  const client = createOneWelcomeClient({ ...options, auth: basic(apiClient, secret) });
  const path = { userId: user };
  const list = async (signal?: AbortSignal): Promise<readonly TokenRow[]> => {
    const answer = await client.listTokens({ path, signal });
    // OneWelcome answers 404 when there is nothing to list.
    return answer.status === 404 ? [] : expectOk(answer).tokens.map(toTokenRow);
  };
  await list();
  return {
    api: "onewelcome",
    baseUrl: options.baseUrl,
    user,
    useTokens() {
      const { data, error, isFetching, refetch } = useQuery(queryOptions(client.listTokens, { path }));
      const isEmpty = error instanceof ApiError && error.status === 404;
      return {
        rows: isEmpty ? [] : data?.tokens.map(toTokenRow),
        error: isEmpty ? null : error,
        isFetching,
        hasMore: false,
        loadMore: () => undefined,
        refresh: () => void refetch(),
      } satisfies TokenList;
    },
    async *allTokens(signal) {
      yield* await list(signal);
    },
    async revoke(id, signal) {
      expectOk(await client.revokeToken({ path: { ...path, tokenId: id }, signal }));
    },
  };
}

const toTokenRow = (token: components["schemas"]["Token"]): TokenRow => ({
  id: token.id,
  name: token.client_name,
  device: token.device_name,
  scopes: token.scopes,
  created: toDate(token.created_at),
  expires: undefined,
  isExpired: token.expired,
  isRefreshable: token.refresh_token_issued ?? false,
  usesFingerprint: token.type === "FINGER_PRINT",
  isThisSession: false,
});
