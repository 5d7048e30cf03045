import { bearer } from "@token-apis/client";
import type { OneWelcomeScenario } from "@token-apis/mock/onewelcome";
import type { TalerCorebankScenario } from "@token-apis/mock/taler-corebank";
import type { TalerMerchantScenario } from "@token-apis/mock/taler-merchant";
import { describe, expect, it, vi } from "vitest";
import { aliceBank, merchantShop, provider } from "./support/devices.ts";
import { bankSight, described, merchantSight, type Sight } from "./support/sights.ts";

const taler = {
  "empty-list": ["204", "204", "200"],
  "one-page": ["200", "204", "200"],
  "many-pages": ["200", "204", "200"],
  "every-scope": ["200", "204", "200"],
  "never-expiring": ["200", "204", "200"],
  "expiring-soon": ["200", "204", "200"],
  "missing-rights": ["403 44", "403 44", "200"],
  "two-factor-any": ["200", "204", "202, 204, 200"],
  "two-factor-all": ["200", "204", "202, 204, 202 of all"],
  "wrong-tan": ["200", "204", "202, 409 5134"],
  "too-many-tans": ["200", "204", "202, 429 5131"],
  "server-error": ["500 60", "500 60", "500 60"],
  slow: ["200", "204", "200"],
  offline: ["no answer", "no answer", "no answer"],
} as const satisfies Partial<Record<TalerMerchantScenario & TalerCorebankScenario, Sight>>;

const merchant: Readonly<Record<TalerMerchantScenario, Sight>> = {
  ...taler,
  "expired-session": ["401 2015", "401 2015", "200"],
  "revoked-elsewhere": ["401 2015", "401 2015", "200"],
  "unknown-instance": ["404 2000", "404 2000", "404 2000"],
};

const bank: Readonly<Record<TalerCorebankScenario, Sight>> = {
  ...taler,
  "expired-session": ["401 42", "401 42", "200"],
  "revoked-elsewhere": ["401 41", "401 41", "200"],
  "locked-account": ["200", "204", "403 5152"],
};

const onewelcome: Readonly<Record<OneWelcomeScenario, readonly [list: string, revoke: string]>> = {
  "empty-list": ["404", "204"],
  "some-tokens": ["200", "204"],
  "many-tokens": ["200", "204"],
  "many-scopes": ["200", "204"],
  "plain-tokens": ["200", "204"],
  "expired-tokens": ["200", "204"],
  "revoked-elsewhere": ["404", "204"],
  "unknown-client": ["401", "401"],
  "server-error": ["500", "500"],
  slow: ["200", "204"],
  offline: ["no answer", "no answer"],
};

/** Runs a step for as long as it takes, its timers moved on by three seconds at a time. */
async function hurried<Result>(run: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const result = run().finally(() => void vi.useRealTimers());
  const isOver = () => Promise.race([result.then(() => true), vi.advanceTimersByTimeAsync(3000).then(() => false)]);
  while (!(await isOver()));
  return result;
}

describe.each([
  ["taler-merchant", merchant, () => merchantShop(), (world: never) => merchantSight(world)],
  ["taler-corebank", bank, () => aliceBank(), (world: never) => bankSight(world)],
] as const)("scenarios of %s", (_, table, createWorld, sightOf) => {
  it("are all in this table", () => {
    expect(new Set<string>(createWorld().mock.scenarios)).toEqual(new Set(Object.keys(table)));
  });

  it.each(Object.entries(table))("%s lets a page see %s", async (name, want) => {
    const world = createWorld();
    const undo = (world.mock.use as (name: string) => () => void)(name);
    expect(await hurried(() => sightOf(world as never))).toEqual(want);
    expect(world.mock.coverage().operations.flatMap(({ undocumented }) => undocumented)).toEqual([]);
    undo();
  });

  it.each(Object.keys(table))("%s can be taken back", async (name) => {
    const world = createWorld();
    const undo = (world.mock.use as (name: string) => () => void)(name);
    undo();
    undo();
    expect(world.mock.tokens.list()).toMatchObject([{ serial: 1, description: "this page" }]);
    expect(await sightOf(world as never)).toEqual(["200", "204", "200"]);
  });
});

describe("scenarios of onewelcome", () => {
  it("are all in this table", () => {
    expect(new Set<string>(provider().mock.scenarios)).toEqual(new Set(Object.keys(onewelcome)));
  });

  const path = { userId: "alice" };
  const sightOf = async ({ mock, client }: ReturnType<typeof provider>) => {
    const list = await described(client.listTokens({ path }));
    const tokenId = mock.tokens.list("alice")[0]?.id ?? "00000000-0000-4000-8000-000000000000";
    return [list, await described(client.revokeToken({ path: { ...path, tokenId } }))];
  };

  it.each(Object.entries(onewelcome))("%s lets a page see %s", async (name, want) => {
    const world = provider();
    const undo = world.mock.use(name as OneWelcomeScenario);
    expect(await hurried(() => sightOf(world))).toEqual(want);
    expect(world.mock.coverage().operations.flatMap(({ undocumented }) => undocumented)).toEqual([]);
    undo();
    world.mock.reset();
    world.mock.use(name as OneWelcomeScenario)();
    expect(await sightOf(world)).toEqual(["200", "204"]);
  });

  it("show what there is to draw", async () => {
    const { mock, client } = provider();
    const list = async () => {
      const answer = await client.listTokens({ path });
      return answer.status === 200 ? answer.body.tokens : [];
    };
    mock.use("many-tokens");
    expect((await list()).length).toBeGreaterThan(250);
    mock.reset();
    mock.use("many-scopes");
    expect((await list())[0]!.scopes).toHaveLength(30);
    mock.reset();
    mock.use("plain-tokens");
    expect((await list())[0]).not.toHaveProperty("expired");
    mock.reset();
    mock.use("expired-tokens");
    expect((await list()).map(({ expired, refresh_token_issued }) => [expired, refresh_token_issued])).toEqual([
      [true, true],
      [true, true],
    ]);
    mock.reset();
    mock.use("some-tokens");
    expect((await list()).map(({ client_name }) => client_name).slice(0, 3)).toEqual(["Bank app", "Bank app", "Photo printer"]);
  });
});

describe("scenarios", () => {
  it("of lists show what there is to draw", async () => {
    const { mock, client } = merchantShop({ now: "2026-01-31T12:00:00Z" });
    const list = async (limit = -1000) => {
      const answer = await client.listTokens({ query: { limit } });
      return answer.status === 200 ? answer.body.tokens : [];
    };
    mock.use("one-page");
    expect(await list()).toHaveLength(6);
    mock.use("many-pages");
    expect(await list()).toHaveLength(256);
    expect(await list(-20)).toHaveLength(20);
    const { mock: other, client: otherClient } = merchantShop();
    other.use("every-scope", "never-expiring", "expiring-soon");
    const answer = await otherClient.listTokens();
    const tokens = answer.status === 200 ? answer.body.tokens : [];
    expect(new Set(tokens.map(({ scope }) => scope))).toEqual(
      new Set(["all", "write", "order-full", "order-mgmt", "order-pos", "order-simple", "readonly"]),
    );
    expect(tokens.filter(({ expiration }) => expiration.t_s === "never")).toHaveLength(1);
    const soon = other.clock.now() / 1000 + 60;
    expect(tokens.filter(({ expiration }) => expiration.t_s !== "never" && expiration.t_s < soon)).toHaveLength(2);
  });
});

describe("missing-rights says what the server says of a token whose scope is too small", () => {
  it("at the merchant", async () => {
    const { mock, client } = merchantShop();
    const weak = { auth: bearer(mock.givenToken({ instance: "shop", scope: "order-simple" })) };
    const bodies = async (call: object) => [
      (await client.listTokens(call)).body,
      (await client.revokeToken({ ...call, path: { serial: 1 } })).body,
    ];
    const expected = await bodies(weak);
    mock.use("missing-rights");
    expect(await bodies({})).toEqual(expected);
    expect(expected[0]).toMatchObject({ code: 44 });
  });

  it("at the bank", async () => {
    const { mock, client, path } = aliceBank();
    const weak = { auth: bearer(mock.givenToken({ account: "alice", scope: "observability" })) };
    const bodies = async (call: object) => [
      (await client.listTokens({ ...call, path })).body,
      (await client.revokeToken({ ...call, path: { ...path, token_id: 1 } })).body,
    ];
    const expected = await bodies(weak);
    mock.use("missing-rights");
    expect(await bodies({})).toEqual(expected);
    expect(expected[0]).toMatchObject({ code: 44 });
  });

  it("and still refuses a token that does not exist", async () => {
    const { mock, client } = merchantShop();
    mock.use("missing-rights");
    expect((await client.listTokens({ auth: bearer(`secret-token:${"0".repeat(52)}`) })).status).toBe(401);
  });
});
