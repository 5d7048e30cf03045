import { readFileSync } from "node:fs";
import { basic, bearer } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { readSeed } from "@token-apis/server/node";
import { describe, expect, it } from "vitest";
import { aliceBank, merchantShop, password, provider } from "./support/devices.ts";

describe("the seed of a mock", () => {
  it("is the demo of the server unless one is given", async () => {
    const file = "packages/server/demo-seed.yaml";
    const demo = readSeed(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"), file);
    const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/" });
    const bank = mockTalerCorebank({ baseUrl: "https://bank.example/" });
    const welcome = mockOneWelcome({ baseUrl: "https://login.example/" });
    const all = <Seed>({ list, get }: { list: () => readonly string[]; get: (name: string) => Seed }) =>
      Object.fromEntries(list().map((name) => [name, get(name)]));
    expect(all(merchant.instances)).toEqual(demo["taler-merchant"]?.instances);
    expect(all(bank.accounts)).toEqual(demo["taler-corebank"]?.accounts);
    expect({ api_clients: all(welcome.apiClients), users: all(welcome.users) }).toEqual(demo.onewelcome);
  });

  it("is refused when it is a whole seed file, or nothing of the kind", () => {
    const wrong = { "taler-merchant": { instances: {} } } as never;
    expect(() => mockTalerMerchant({ baseUrl: "https://a.example/", seed: wrong })).toThrow(
      'seed has no "instances", it has taler-merchant. Give the section taler-merchant of a seed file: { instances }.',
    );
    expect(() => mockOneWelcome({ baseUrl: "https://a.example/", seed: { users: {} } as never })).toThrow('no "api_clients"');
    expect(() => mockTalerCorebank({ baseUrl: "https://a.example/", seed: {} as never })).toThrow("it has nothing");
  });
});

it("a fixed TAN that no server would send is refused", () => {
  const options = { baseUrl: "https://a.example/", fixedTan: "123" };
  expect(() => mockTalerMerchant(options)).toThrow('fixedTan must be eight digits, it is "123".');
});

it("what is told of people is a copy: changed in place, it changes nobody", () => {
  const { mock } = merchantShop();
  (mock.instances.get("shop") as { password: string }).password = "other";
  expect(mock.instances.get("shop")).toMatchObject({ password: "shop-password" });
});

describe("tokens of a Taler mock", () => {
  it("can be given and read", async () => {
    const { mock, client } = merchantShop({ now: 10_000_000 });
    const secret = mock.givenToken({
      instance: "shop",
      scope: "readonly",
      refreshable: true,
      description: "till",
      expiresIn: { minutes: 5 },
      age: { seconds: 30 },
    });
    const { serial } = mock.tokens.list("shop").at(-1)!;
    expect(mock.tokens.list("shop").at(-1)).toEqual({
      owner: "shop",
      serial,
      scope: "readonly",
      refreshable: true,
      description: "till",
      created: 9_970_000,
      expires: 10_300_000,
      lastAccess: 9_970_000,
    });
    expect((await client.listTokens({ auth: bearer(secret) })).status).toBe(200);
    expect(await client.revokeToken({ path: { serial }, auth: bearer(secret) })).toMatchObject({ status: 403 });
  });

  it("are by default of the first one who is there, of the greatest scope, for a day", () => {
    const { mock } = merchantShop({ now: 0 });
    mock.givenToken();
    mock.givenToken({ expiresIn: "never" });
    expect(mock.tokens.list("admin")).toMatchObject([
      { owner: "admin", scope: "all", refreshable: false, expires: 86_400_000 },
      { expires: "never" },
    ]);
    expect(aliceBank().mock.tokens.list()).toMatchObject([{ owner: "alice", scope: "readwrite" }]);
  });

  it("are listed by serial, expired ones too, revoked ones not", async () => {
    const { mock, client } = merchantShop();
    mock.givenToken({ instance: "admin", expiresIn: {} });
    mock.givenToken({ instance: "shop" });
    await client.revokeToken({ path: { serial: 3 } });
    expect(mock.tokens.list().map(({ owner, serial }) => [owner, serial])).toEqual([
      ["shop", 1],
      ["admin", 2],
    ]);
  });

  it("can be revoked as if it were done elsewhere", async () => {
    const { mock, client } = merchantShop();
    expect(mock.tokens.revoke(1)).toBe(true);
    expect(mock.tokens.revoke(1)).toBe(false);
    expect((await client.listTokens()).status).toBe(401);
  });

  it("cannot be given to nobody", () => {
    const { mock } = merchantShop();
    expect(() => mock.givenToken({ instance: "shup" })).toThrow('There is no "shup" to give a token to. There are admin, shop');
  });
});

describe("who is there in a Taler mock", () => {
  it("can come and go, and be told", async () => {
    const { mock } = merchantShop();
    mock.instances.add("kiosk", { password: "kiosk-password" });
    const kiosk = createTalerMerchantClient({ baseUrl: "https://backend.example/instances/kiosk/", fetch: mock.fetch });
    const create = () => kiosk.createToken({ auth: basic("kiosk", "kiosk-password"), body: { scope: "all" } });
    expect((await create()).status).toBe(200);
    expect(mock.instances.list()).toEqual(["admin", "shop", "secure-shop", "kiosk"]);
    mock.instances.remove("kiosk");
    expect((await create()).status).toBe(404);
    expect(mock.instances.get("kiosk")).toBeUndefined();
  });

  it("is as in the seed after a reset, in its order too", () => {
    const { mock } = merchantShop();
    mock.instances.remove("admin");
    mock.instances.add("kiosk", { password: "kiosk-password" });
    mock.reset();
    expect(mock.instances.list()).toEqual(["admin", "shop", "secure-shop"]);
    mock.givenToken();
    expect(mock.tokens.list()).toMatchObject([{ owner: "admin" }]);
  });

  it("can be changed: a bank account is locked and unlocked", async () => {
    const { mock, client, path } = aliceBank();
    const create = () => client.createToken({ path, auth: basic("alice", "alice-password"), body: { scope: "readonly" } });
    mock.accounts.add("alice", { password: "alice-password", locked: true });
    expect(await create()).toMatchObject({ status: 403, body: { code: 5152 } });
    expect((await client.listTokens({ path })).status).toBe(200);
    mock.accounts.add("alice", { password: "alice-password" });
    expect((await create()).status).toBe(200);
  });
});

describe("TANs", () => {
  it("can be read by challenge, and be one that is fixed", async () => {
    const { mock, client } = aliceBank({ fixedTan: "12345678" });
    const path = { username: "bob" };
    const created = await client.createToken({ path, auth: basic("bob", "bob-password"), body: { scope: "readonly" } });
    if (created.status !== 202) throw new Error("bob has a second factor");
    const [sms, email] = created.body.challenges.map(({ challenge_id }) => challenge_id);
    expect(mock.lastTan()).toBeUndefined();
    await client.sendChallenge({ path: { ...path, challenge_id: sms! } });
    expect([mock.lastTan(sms), mock.lastTan(email), mock.lastTan()]).toEqual(["12345678", undefined, "12345678"]);
    expect(mock.tans).toMatchObject([{ principal: "bob", channel: "sms", info: "***9876", challengeId: sms }]);
  });
});

describe("OneWelcome's users and tokens", () => {
  it("can be added, read and revoked", async () => {
    const { mock, client } = provider({ now: 10_000_000 });
    const id = mock.givenToken({
      user: "carol",
      client_name: "Reader",
      device_name: "Phone",
      scopes: ["books"],
      type: "FINGER_PRINT",
      refresh_token_issued: true,
      expiresIn: { hours: 1 },
      age: { hours: 1 },
    });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await client.listTokens({ path: { userId: "carol" } })).toMatchObject({
      status: 200,
      body: { tokens: [{ id, client_name: "Reader", device_name: "Phone", created_at: 6_400_000, expired: false }] },
    });
    mock.clock.advance({ hours: 2 });
    expect(await client.listTokens({ path: { userId: "carol" } })).toMatchObject({ body: { tokens: [{ expired: true }] } });
    expect(mock.tokens.list("carol")).toMatchObject([{ id, clientName: "Reader", expires: 13_600_000 }]);
    mock.tokens.revoke("carol", id);
    expect((await client.listTokens({ path: { userId: "carol" } })).status).toBe(404);
    expect(mock.users.list()).toEqual(["alice", "bob", "carol"]);
  });

  it("come and go with their tokens", async () => {
    const { mock, client } = provider();
    const path = { userId: "dave" };
    mock.users.add("dave", {
      tokens: [{ id: "7D507B7E-6221-4F06-A75E-EF6E6F06D32B", client_name: "C", created_at: 1, scopes: [], type: "DEFAULT" }],
    });
    expect((await client.listTokens({ path })).status).toBe(200);
    mock.users.remove("dave");
    expect((await client.listTokens({ path })).status).toBe(404);
    expect(mock.users.get("dave")).toBeUndefined();
    mock.tokens.revoke("nobody", "7d507b7e-6221-4f06-a75e-ef6e6f06d32b");
    expect(mock.users.list()).toEqual(["alice", "bob"]);
    mock.apiClients.remove("api-client");
    expect((await client.listTokens({ path })).status).toBe(401);
  });
});

describe("reset", () => {
  it("brings a Taler mock back to its seed: tokens, people, levers, TANs, clock, calls", async () => {
    const { mock, client } = merchantShop({ now: 1000 });
    mock.instances.add("kiosk", { password: "k" });
    mock.instances.remove("admin");
    mock.instances.add("shop", { password: "other" });
    mock.answer("getConfig", 500);
    mock.fail("listTokens", "network-error");
    mock.clock.advance({ days: 1 });
    await client.getConfig();
    mock.reset();
    expect(mock.instances.list().toSorted()).toEqual(["admin", "secure-shop", "shop"]);
    expect([mock.tokens.list(), mock.calls, mock.tans, mock.clock.now()]).toEqual([[], [], [], 1000]);
    const created = await client.createToken({ auth: password, body: { scope: "all" } });
    expect(created.status).toBe(200);
    expect((await client.getConfig()).status).toBe(200);
    expect(mock.tokens.list()).toMatchObject([{ serial: 1 }]);
  });

  it("brings OneWelcome back to its seed, whose lifetimes begin anew", async () => {
    const { mock, client } = provider();
    const path = { userId: "alice" };
    const names = async () => {
      const answer = await client.listTokens({ path });
      return answer.status === 200 ? answer.body.tokens.map(({ client_name }) => client_name) : [];
    };
    const before = await names();
    mock.givenToken({ user: "alice" });
    for (const { id } of mock.tokens.list("alice").slice(1)) mock.tokens.revoke("alice", id);
    mock.users.remove("bob");
    mock.clock.advance({ days: 30 });
    expect(await names()).toEqual(["Client"]);
    mock.reset();
    expect(await names()).toEqual(before);
    expect(mock.users.list()).toEqual(["alice", "bob"]);
  });
});
