import { NetworkError } from "@token-apis/client";
import { basic } from "@token-apis/client";
import type { People, Undo } from "@token-apis/mock";
import type { OneWelcomeScenario } from "@token-apis/mock/onewelcome";
import type { TalerCorebankScenario } from "@token-apis/mock/taler-corebank";
import type { TalerMerchantScenario } from "@token-apis/mock/taler-merchant";
import { describe, expect, it, vi } from "vitest";
import { aliceBank, merchantShop, password, provider } from "./support/devices.ts";

/** What a page meets when it lists, revokes and logs in: status and code, or why there is none. */
type Sight = readonly [list: string, revoke: string, login: string];

/** What mocks have in common, their scenarios taken for text. */
interface AnyMock {
  readonly tokens: { list(): readonly unknown[] };
  readonly scenarios: readonly string[];
  use(name: string): Undo;
}

type AnyPeople = Pick<People<unknown>, "list" | "get">;

const toWorld = <Mock extends AnyMock>(
  mock: Mock,
  peopleOf: (mock: Mock) => AnyPeople,
): { mock: AnyMock; people: AnyPeople } => ({
  mock,
  people: peopleOf(mock),
});

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

const described = (call: Promise<Answered>): Promise<string> =>
  call.then(
    ({ status, body }) => {
      const code = (body as { code?: number } | undefined)?.code;
      return code === undefined ? `${status}` : `${status} ${code}`;
    },
    (error: unknown) => (error instanceof NetworkError ? "no answer" : "another failure"),
  );

/** Logs in, solving the first challenge if there is one; says how far it came. */
async function logIn(
  create: (ids?: string) => Promise<Answered>,
  send: (id: string) => Promise<Answered>,
  confirm: (id: string) => Promise<Answered>,
): Promise<string> {
  const first = await described(create());
  if (first !== "202") return first;
  const { body } = await create();
  const { challenges, combi_and } = body as { challenges: { challenge_id: string }[]; combi_and: boolean };
  const id = challenges[0]!.challenge_id;
  await send(id);
  const confirmed = await described(confirm(id));
  if (confirmed !== "204") return `202, ${confirmed}`;
  return `202, 204, ${await described(create(id))}${combi_and ? " of all" : ""}`;
}

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

const merchantSight = async ({ mock, client }: ReturnType<typeof merchantShop>): Promise<Sight> => {
  const { serial } = mock.tokens.list("shop").at(0) ?? { serial: 1 };
  return [
    await described(client.listTokens()),
    await described(client.revokeToken({ path: { serial } })),
    await logIn(
      (ids) =>
        client.createToken({ auth: password, body: { scope: "all" }, ...(ids && { headers: { "Taler-Challenge-Ids": ids } }) }),
      (challenge_id) => client.sendChallenge({ path: { challenge_id } }),
      (challenge_id) => client.confirmChallenge({ path: { challenge_id }, body: { tan: mock.lastTan(challenge_id)! } }),
    ),
  ];
};

const bankSight = async ({ mock, client, path }: ReturnType<typeof aliceBank>): Promise<Sight> => {
  const auth = basic("alice", "alice-password");
  return [
    await described(client.listTokens({ path })),
    await described(client.revokeToken({ path: { ...path, token_id: mock.tokens.list("alice").at(0)?.serial ?? 1 } })),
    await logIn(
      (ids) =>
        client.createToken({ path, auth, body: { scope: "readonly" }, ...(ids && { headers: { "Taler-Challenge-Ids": ids } }) }),
      (challenge_id) => client.sendChallenge({ path: { ...path, challenge_id } }),
      (challenge_id) => client.confirmChallenge({ path: { ...path, challenge_id }, body: { tan: mock.lastTan(challenge_id)! } }),
    ),
  ];
};

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

  it("can be used together, and are taken back together", async () => {
    const world = aliceBank();
    const undo = world.mock.use("two-factor-any", "missing-rights", "locked-account");
    expect(await bankSight(world)).toEqual(["403 44", "403 44", "403 5152"]);
    undo();
    expect(await bankSight(world)).toEqual(["200", "204", "200"]);
  });

  it("hold on when others are taken back, whichever came first", async () => {
    const world = aliceBank();
    const [first, second] = [world.mock.use("two-factor-any"), world.mock.use("two-factor-all")];
    first();
    expect(await bankSight(world)).toEqual(taler["two-factor-all"]);
    second();
    expect((await bankSight(world))[2]).toBe("200");
  });

  it.each([
    ["merchant", () => toWorld(merchantShop({ now: 0 }).mock, ({ instances }) => instances)],
    ["bank", () => toWorld(aliceBank({ now: 0 }).mock, ({ accounts }) => accounts)],
    ["OneWelcome", () => toWorld(provider({ now: 0 }).mock, ({ apiClients }) => apiClients)],
  ])("of the %s leave nothing behind, in whatever order two of them are taken back", (_, create) => {
    const { mock, people } = create();
    const look = () => ({ tokens: mock.tokens.list(), people: people.list().map((name) => [name, people.get(name)]) });
    const before = look();
    expect(before.tokens.length * before.people.length).toBeGreaterThan(0);
    for (const one of mock.scenarios) {
      for (const other of mock.scenarios) {
        const [first, second] = [mock.use(one), mock.use(other)];
        first();
        second();
        expect([one, other, look()]).toEqual([one, other, before]);
      }
    }
  });

  it("that end sessions leave new logins alone, and give the old ones back", async () => {
    const { mock, client, path } = aliceBank();
    const undo = mock.use("expired-session");
    const fresh = mock.givenToken({ account: "alice" });
    const list = (limit: number) =>
      mock.fetch(`https://bank.example/accounts/alice/tokens?limit=${limit}`, {
        headers: { authorization: `Bearer ${fresh}` },
      });
    const ids = async (response: Response) =>
      ((await response.json()) as { tokens: { token_id: number }[] }).tokens.map(({ token_id }) => token_id);
    expect(await ids(await list(-20))).toEqual([2]);
    expect(await ids(await list(20))).toEqual([2]);
    expect((await client.listTokens({ path })).status).toBe(401);
    undo();
    expect(await ids(await list(-20))).toEqual([2, 1]);
    expect((await client.listTokens({ path })).status).toBe(200);
  });

  it("are gone after a reset, and taking them back then does nothing", async () => {
    const world = merchantShop();
    const undo = world.mock.use("one-page", "two-factor-any");
    world.mock.reset();
    const secret = world.mock.givenToken({ instance: "shop" });
    undo();
    expect(world.mock.tokens.list("shop")).toMatchObject([{ serial: 1 }]);
    expect(secret).toMatch(/^secret-token:/);
  });

  it("that are none are refused, and none of the others is used then", async () => {
    const { mock, client } = merchantShop();
    const use = mock.use as (...names: string[]) => void;
    expect(() => use("missing-rights", "locked-account")).toThrow(
      'There is no scenario "locked-account". There are empty-list, one-page, many-pages',
    );
    expect((await client.listTokens()).status).toBe(200);
  });
});
