import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basic, bearer, expectOk } from "@token-apis/client";
import type { ClientOptions } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createApp } from "@token-apis/server";
import { readSeed, serve } from "@token-apis/server/node";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";

const seedFile = new URL("../../packages/server/demo-seed.yaml", import.meta.url);
const seed = readSeed(readFileSync(seedFile, "utf8"), "demo-seed.yaml");
const newApp = () => createApp({ seed: { ...seed, test: { fixed_tan: "12345678" } }, onTan: () => {}, checkAnswers: true });

/** Where a fresh server is, and how to get there. */
type Reach = () => Promise<Pick<ClientOptions, "fetch"> & { readonly baseUrl: string }>;

const overHttp: Reach = async () => {
  const { url, close } = await serve({ app: newApp(), port: 0 });
  onTestFinished(() => close(0));
  return { baseUrl: url };
};

const inProcess: Reach = async () => {
  const app = newApp();
  return { baseUrl: "https://server.example", fetch: (request) => app.fetch(request) };
};

describe.each([
  ["over HTTP", overHttp],
  ["in one process", inProcess],
])("client and server, %s", (_, reach) => {
  let server: Awaited<ReturnType<Reach>>;
  beforeEach(async () => {
    server = await reach();
  });
  const at = (path: string): ClientOptions => ({ ...server, baseUrl: server.baseUrl + path });

  it("create, list, revoke and list at the merchant backend", async () => {
    const shop = at("/taler-merchant/instances/shop/");
    const password = basic("shop", "shop-password");
    const merchant = createTalerMerchantClient(shop);

    const manager = await merchant.createToken({ auth: password, body: { scope: "all" } });
    assert(manager.status === 200);
    const till = await merchant.createToken({
      auth: password,
      body: { scope: "order-pos:refreshable", duration: { d_us: "forever" }, description: "till 3" },
    });
    expect(till).toMatchObject({
      status: 200,
      body: { scope: "order-pos", refreshable: true, expiration: { t_s: "never" } },
    });

    const { listTokens, revokeToken, revokeCurrentToken } = createTalerMerchantClient({
      ...shop,
      auth: bearer(manager.body.access_token),
    });
    const listed = await listTokens({ query: { limit: -20 } });
    assert(listed.status === 200);
    expect(listed.body.tokens).toMatchObject([{ description: "till 3" }, { scope: "all" }]);
    const serial = listed.body.tokens[0]!.serial;

    expect(await revokeToken({ path: { serial } })).toMatchObject({ status: 204, ok: true, body: undefined });
    expect(await revokeToken({ path: { serial } })).toMatchObject({ status: 404 });
    expect(await listTokens()).toMatchObject({ status: 200, body: { tokens: [{ scope: "all" }] } });
    expect(await listTokens({ query: { offset: serial, limit: 5 } })).toMatchObject({ status: 204, body: undefined });

    expect(await revokeCurrentToken()).toMatchObject({ status: 204 });
    expect(await listTokens()).toMatchObject({ status: 401, ok: false, body: { code: 2015 } });
  });

  it("create, list, revoke and list at the corebank", async () => {
    const path = { username: "alice" };
    const bank = createTalerCorebankClient(at("/taler-corebank"));
    const login = { path, auth: basic("alice", "alice-password") };
    const created = await bank.createToken({ ...login, body: { scope: "readwrite" } });
    assert(created.status === 200);
    const auth = bearer(created.body.access_token);
    expectOk(await bank.createToken({ ...login, body: { scope: "readonly", description: "statements" } }));

    const listed = await bank.listTokens({ path, auth });
    assert(listed.status === 200);
    expect(listed.body.tokens).toMatchObject([{ scope: "readonly" }, { scope: "readwrite" }]);
    const token_id = listed.body.tokens[0]!.token_id;

    expect(await bank.revokeToken({ path: { ...path, token_id }, auth })).toMatchObject({ status: 204 });
    expect(await bank.listTokens({ path, auth })).toMatchObject({
      status: 200,
      body: { tokens: [{ scope: "readwrite" }] },
    });
    expect(await bank.listTokens({ path: { username: "mallory" }, auth })).toMatchObject({
      status: 403,
      body: { code: 44 },
    });
    expect(await bank.revokeCurrentToken({ path, auth })).toMatchObject({ status: 204 });
    expect(await bank.listTokens({ path, auth })).toMatchObject({ status: 401 });
  });

  it("list, revoke and list at OneWelcome", async () => {
    const welcome = createOneWelcomeClient({ ...at("/onewelcome/"), auth: basic("api-client", "api-secret") });
    const path = { userId: "alice" };
    const listed = await welcome.listTokens({ path });
    assert(listed.status === 200);
    expect(listed.body.tokens).toHaveLength(3);
    const [first, ...others] = listed.body.tokens;

    for (const { id } of others) expectOk(await welcome.revokeToken({ path: { ...path, tokenId: id } }));
    expect(await welcome.listTokens({ path })).toMatchObject({ status: 200, body: { tokens: [first] } });
    expectOk(await welcome.revokeToken({ path: { ...path, tokenId: first!.id } }));
    expect(await welcome.listTokens({ path })).toMatchObject({
      status: 404,
      ok: false,
      body: { error: "No tokens found" },
    });
    expect(await welcome.listTokens({ path, auth: basic("api-client", "wrong") })).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
  });

  it("create a token with a second factor", async () => {
    const { createToken, sendChallenge, confirmChallenge } = createTalerMerchantClient(
      at("/taler-merchant/instances/secure-shop"),
    );
    const call = { auth: basic("secure-shop", "secure-shop-password"), body: { scope: "readonly" } } as const;
    const refused = await createToken(call);
    assert(refused.status === 202);
    const { challenge_id } = refused.body.challenges[0]!;

    expectOk(await sendChallenge({ path: { challenge_id } }));
    expectOk(await confirmChallenge({ path: { challenge_id }, body: { tan: "12345678" } }));
    const headers = { "Taler-Challenge-Ids": challenge_id };
    expect(await createToken({ ...call, headers })).toMatchObject({ status: 200, body: { scope: "readonly" } });
  });

  it("read what a server is without credentials", async () => {
    expect(await createTalerMerchantClient(at("/taler-merchant")).getConfig()).toMatchObject({
      body: { name: "taler-merchant" },
    });
    expect(await createTalerCorebankClient(at("/taler-corebank")).getConfig()).toMatchObject({
      body: { name: "taler-corebank" },
    });
  });

  it("keep strange names apart", async () => {
    const bank = createTalerCorebankClient(at("/taler-corebank"));
    const auth = basic("alice", "alice-password");
    for (const username of ["a/../alice", "alice?", "alice#", "%61lice", "alice/tokens"]) {
      expect((await bank.listTokens({ path: { username }, auth })).ok).toBe(false);
    }
  });
});
