import { bearer } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { describe, expect, it } from "vitest";
import type { Connection } from "../../packages/console/src/apis/connection.ts";
import { openTalerCorebank } from "../../packages/console/src/apis/taler-corebank.ts";
import { openTalerMerchant } from "../../packages/console/src/apis/taler-merchant.ts";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/" });
const bank = mockTalerCorebank({ baseUrl: "https://bank.example/" });
const login = { label: "the test", onChallenge: () => undefined };

async function loggedIn(api: "taler-merchant" | "taler-corebank"): Promise<Connection> {
  const [open, mock, user] =
    api === "taler-merchant" ? ([openTalerMerchant, merchant, "shop"] as const) : ([openTalerCorebank, bank, "alice"] as const);
  mock.reset();
  const { session, connection } = await open({ ...login, baseUrl: mock.baseUrl, fetch: mock.fetch, user });
  await session.login({ user, password: `${user}-password` });
  return connection;
}

/** What a token of its own may do, tried out. */
async function rightsOf(api: string, secret: string): Promise<{ lists: boolean; revokes: boolean }> {
  const auth = bearer(secret);
  if (api === "taler-merchant") {
    const client = createTalerMerchantClient({ baseUrl: "https://backend.example/instances/shop/", fetch: merchant.fetch, auth });
    const listed = await client.listTokens();
    const revoked = await client.revokeToken({ path: { serial: 999 } });
    return { lists: listed.status === 200, revokes: revoked.status !== 403 };
  }
  const client = createTalerCorebankClient({ baseUrl: bank.baseUrl, fetch: bank.fetch, auth });
  const listed = await client.listTokens({ path: { username: "alice" } });
  const revoked = await client.revokeToken({ path: { username: "alice", token_id: 999 } });
  return { lists: listed.status === 200, revokes: revoked.status !== 403 };
}

describe.each(["taler-merchant", "taler-corebank"] as const)("the scopes of %s", (api) => {
  it("permit what the table of the console says", async () => {
    const { creation } = await loggedIn(api);
    const token = { duration: Infinity, refreshable: false, description: "" };
    for (const { scope, lists, revokes } of creation?.scopes ?? []) {
      const created = await creation?.create({ ...token, scope }, AbortSignal.timeout(5000));
      expect({ scope, ...(await rightsOf(api, created?.secret ?? "")) }).toEqual({ scope, lists, revokes });
    }
    expect(creation?.scopes.length).toBeGreaterThan(4);
  });

  it("each have an example that works with a token of the scope", async () => {
    const { creation } = await loggedIn(api);
    const token = { duration: 60_000, refreshable: false, description: "" };
    const { fetch } = api === "taler-merchant" ? merchant : bank;
    for (const rights of creation?.scopes ?? []) {
      const created = await creation?.create({ ...token, scope: rights.scope }, AbortSignal.timeout(5000));
      const { curl = "" } = creation?.example(created?.secret ?? "", rights) ?? {};
      const [, method = "GET"] = /-X (\w+)/.exec(curl) ?? [];
      const [, authorization = ""] = /Authorization: ([^']+)/.exec(curl) ?? [];
      const [, url = ""] = /'(https:[^']+)'/.exec(curl) ?? [];
      expect((await fetch(url, { method, headers: { authorization } })).ok).toBe(true);
    }
  });
});
