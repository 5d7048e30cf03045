import { ApiError, checkCompatibility, createSession, expectOk, fromMilliseconds, paginate, toDate } from "@token-apis/client";
import { infiniteQueryOptions } from "@token-apis/client/query";
import { createTalerCorebankClient, type TalerCorebankClient } from "@token-apis/client/taler-corebank";
import type { components } from "@token-apis/contracts/taler-corebank/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { callExample } from "./call-example.ts";
import type { Connection, Creation } from "./connection.ts";
import type { OpenedSession, OpenOptions } from "./open-session.ts";
import { PAGE_SIZE, useTokenList } from "./use-token-list.ts";
import type { TokenRow } from "./token-row.ts";

/** What a token of each scope may do with the tokens of its account, as the bank's decision R9 has it. */
const scopes = [
  { scope: "readwrite", lists: true, revokes: true },
  { scope: "readonly", lists: true, revokes: false },
  { scope: "revenue", lists: false, revokes: false },
  { scope: "wiregateway", lists: false, revokes: false },
  { scope: "observability", lists: false, revokes: false },
] as const;

/** Newest first. */
const query = { limit: -PAGE_SIZE };

/** Opens a session at one account of a core bank, and reads the version of the protocol. */
export async function openTalerCorebank({ user, label, ...options }: OpenOptions): Promise<OpenedSession> {
  const session = createSession(createTalerCorebankClient, {
    ...options,
    token: { scope: "readwrite", refreshable: true, description: label },
  });
  const { client } = session;
  const config = expectOk(await client.getConfig());
  const path = { username: user };
  const toRow = (token: TokenInfo) => toTokenRow(token, label);
  const connection: Connection = {
    api: "taler-corebank",
    baseUrl: options.baseUrl,
    user,
    session,
    version: { text: config.version, isCompatible: checkCompatibility(config).compatible },
    useTokens: () =>
      useTokenList(
        useInfiniteQuery({
          ...infiniteQueryOptions(client.listTokens, { path, query }),
          select: ({ pages }) => pages.flatMap((page) => page?.tokens.map(toRow) ?? []),
        }),
      ),
    async *allTokens(signal) {
      for await (const token of paginate(client.listTokens, { path, query, signal })) yield toRow(token);
    },
    async revoke(id, signal) {
      const answer = await client.revokeToken({ path: { ...path, token_id: Number(id) }, signal });
      // The token may be gone already: revoked by somebody else, or expired.
      if (answer.status !== 404) expectOk(answer);
    },
    creation: creation(client, user, options.baseUrl),
  };
  return { session, connection };
}

type TokenInfo = components["schemas"]["TokenInfo"];

const toTokenRow = (token: TokenInfo, label: string): TokenRow => ({
  id: String(token.token_id),
  name: token.description,
  scopes: [token.scope],
  created: toDate(token.creation_time),
  expires: toDate(token.expiration) ?? "never",
  lastUsed: toDate(token.last_access),
  isRefreshable: token.refreshable,
  isThisSession: token.description === label,
});

const creation = (
  client: TalerCorebankClient,
  username: string,
  baseUrl: string,
): Creation<(typeof scopes)[number]["scope"]> => ({
  scopes,
  async create({ scope, duration, refreshable, description }, signal) {
    const answer = await client.createToken({
      path: { username },
      body: { scope, duration: fromMilliseconds(duration), refreshable, description },
      signal,
    });
    // The session's token creates tokens without a second factor.
    if (answer.status === 202) throw new ApiError(answer);
    const { access_token, expiration } = expectOk(answer);
    return { secret: access_token, expires: toDate(expiration) ?? "never" };
  },
  example(secret, { lists }) {
    const account = `accounts/${encodeURIComponent(username)}`;
    const argument = `{ path: { username: ${JSON.stringify(username)} } }`;
    return callExample({
      api: "taler-corebank",
      factory: "createTalerCorebankClient",
      baseUrl,
      secret,
      // Every token may revoke itself, whatever its scope.
      ...(lists
        ? { method: "GET", path: `${account}/tokens`, call: `listTokens(${argument})` }
        : { method: "DELETE", path: `${account}/token`, call: `revokeCurrentToken(${argument})` }),
    });
  },
});
