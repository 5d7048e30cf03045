import { readFileSync } from "node:fs";
import {
  type App,
  createMemoryStore,
  createOneWelcomeApp,
  createTalerCorebankApp,
  createTalerMerchantApp,
  type Store,
} from "@token-apis/server";
import type { FuzzOptions, FuzzTarget } from "@token-apis/server/fuzz";
import { createRandom, START } from "../conformance/support.ts";

const TAN = "12345678";
/** Seconds that pass with each request. Codes, tokens and locks end within a sequence. */
const PACE = 45;

const accessToken = [{ operationId: "createToken", value: "$response.body#/access_token" }];
const values = { tan: [TAN, "00000000"], d_us: ["forever", 3_600_000_000] };

/** How each API is fuzzed: principals of every kind, and what a caller knows of them. */
export const targets: Readonly<Record<string, FuzzOptions>> = {
  "taler-merchant": {
    document: documentOf("taler-merchant"),
    callers: [
      { baseUrl: "https://shop.example", credentials: { instancePassword: ["admin:p"], accessToken }, values },
      { baseUrl: "https://shop.example/instances/shop", credentials: { instancePassword: ["shop:p"], accessToken } },
      { baseUrl: "https://shop.example/instances/secure", credentials: { instancePassword: ["secure:p"], accessToken } },
    ],
    createTarget: () =>
      createTarget((options) => {
        const two_factor = { channels: [{ tan_channel: "sms", tan_info: "*1" } as const], combi_and: false };
        const seed = { instances: { admin: { password: "p" }, shop: { password: "p" }, secure: { password: "p", two_factor } } };
        return createTalerMerchantApp({ ...options, seed });
      }),
  },
  "taler-corebank": {
    document: documentOf("taler-corebank"),
    callers: [
      { credentials: { accountPassword: ["alice:p"], accessToken }, values: { ...values, username: ["alice"] } },
      { credentials: { accountPassword: ["bob:p"], accessToken }, values: { username: ["bob"] } },
      { credentials: { accountPassword: ["mallory:p"], accessToken }, values: { username: ["mallory"] } },
    ],
    createTarget: () =>
      createTarget((options) => {
        const two_factor = { channels: [{ tan_channel: "email", tan_info: "*1" } as const], combi_and: true };
        const accounts = {
          alice: { password: "p" },
          bob: { password: "p", two_factor },
          mallory: { password: "p", locked: true },
        };
        return createTalerCorebankApp({ ...options, seed: { accounts } });
      }),
  },
  onewelcome: {
    document: documentOf("onewelcome"),
    callers: [{ credentials: { apiClient: ["client:p"] }, values: { userId: ["alice", "bob"] } }],
    createTarget: () =>
      createTarget((options) => {
        const token = { client_name: "App", created_at: 1, scopes: [], type: "DEFAULT" };
        const tokens = ["1", "2"].map((digit) => ({ ...token, id: `7d507b7e-6221-4f06-a75e-ef6e6f06d32${digit}` }));
        return createOneWelcomeApp({
          ...options,
          seed: { api_clients: { client: "p" }, users: { alice: { tokens }, bob: { tokens: [] } } },
        });
      }),
  },
};

function documentOf(api: string): object {
  return JSON.parse(readFileSync(new URL(`../../generated/${api}/openapi.json`, import.meta.url), "utf8")) as object;
}

type Options = NonNullable<Parameters<typeof createTalerMerchantApp>[0]>;

function createTarget(createApp: (options: Omit<Options, "seed">) => App): FuzzTarget {
  let now = START * 1000;
  const { store, changes } = createCountingStore();
  // A fault is found by its status; the report has the request.
  const app = createApp({
    store,
    clock: { now: () => now },
    random: createRandom(),
    fixedTan: TAN,
    onTan: () => undefined,
    logger: { error: () => undefined },
  });
  const fetch: FuzzTarget["fetch"] = (request) => {
    now += PACE * 1000;
    return app.fetch(request);
  };
  return { fetch, snapshot: changes };
}

/**
 * A store in memory that counts what is created, removed and solved. Tries, failures and the time of the last access are
 * left out: refused requests change them on purpose.
 */
function createCountingStore(): { readonly store: Store; readonly changes: () => number } {
  const store = createMemoryStore();
  let count = 0;
  const counted = <Result>(result: Result, hasChanged: boolean): Result => {
    if (hasChanged) count++;
    return result;
  };
  return {
    changes: () => count,
    store: {
      ...store,
      createToken(token, entitlement) {
        const created = store.createToken(token, entitlement);
        return counted(created, created !== undefined);
      },
      revokeToken(owner, serial, at) {
        const isRevoked = store.revokeToken(owner, serial, at);
        return counted(isRevoked, isRevoked);
      },
      addChallenges: (challenges, at, maxUnsent) => counted(store.addChallenges(challenges, at, maxUnsent), true),
      solveChallenge: (owner, id, at) => counted(store.solveChallenge(owner, id, at), true),
      revokeUserToken: (user, id) => counted(store.revokeUserToken(user, id), true),
    },
  };
}
