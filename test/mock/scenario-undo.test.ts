import type { People, Undo } from "@token-apis/mock";
import { describe, expect, it } from "vitest";
import { aliceBank, merchantShop, provider } from "./support/devices.ts";
import { bankSight } from "./support/sights.ts";

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

describe("scenarios", () => {
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
    expect(await bankSight(world)).toEqual(["200", "204", "202, 204, 202 of all"]);
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
