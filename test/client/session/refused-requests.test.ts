import { describe, expect, it, vi } from "vitest";
import { bankWorld, hours, login, merchantWorld, refusal } from "./support.ts";

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("an operation that %s refuses whatever token there is", (_, createWorld) => {
  /** Somebody is logged in, and lists in vain. */
  async function begin() {
    const world = createWorld();
    const session = world.session({ refreshable: true, duration: hours(24) });
    await session.login(login);
    const renewals = (): number => world.calls().filter((call) => call === "POST token").length - 1;
    const refuse = (): void => {
      world.instead = ({ method }) => (method === "GET" ? Promise.resolve(refusal()) : undefined);
    };
    refuse();
    return { world, session, renewals, refuse };
  }

  const wait = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1000);

  it("has the token renewed once by ten requests, each of which gets its 401", async () => {
    const { world, session, renewals } = await begin();
    for (let request = 0; request < 10; request++) expect((await world.list(session)).status).toBe(401);
    expect(renewals()).toBe(1);
    expect(world.calls().filter((call) => call === "GET tokens")).toHaveLength(11);
    expect(session.state).toMatchObject({ status: "logged-in", user: "alice" });
  });

  it("has it renewed again after twenty seconds, then after forty, and not before", async () => {
    const { world, session, renewals } = await begin();
    const seen: number[] = [];
    for (const seconds of [0, 19, 1, 39, 1, 79, 1]) {
      wait(seconds);
      expect((await world.list(session)).status).toBe(401);
      seen.push(renewals());
    }
    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it("has it renewed after twenty seconds again once a new token was taken", async () => {
    const { world, session, renewals, refuse } = await begin();
    await world.list(session);
    wait(20);
    await world.list(session);
    expect(renewals()).toBe(2);

    wait(40);
    const answers = [refusal()];
    world.instead = ({ method }) => (method === "GET" && answers[0] ? Promise.resolve(answers.shift()!) : undefined);
    expect((await world.list(session)).status).toBe(200);
    expect(renewals()).toBe(3);

    refuse();
    const seen: number[] = [];
    for (const seconds of [0, 19, 1]) {
      wait(seconds);
      expect((await world.list(session)).status).toBe(401);
      seen.push(renewals());
    }
    expect(seen).toEqual([4, 4, 5]);
  });

  it("takes requests at once for one", async () => {
    const { world, session, renewals } = await begin();
    await Promise.all(Array.from({ length: 10 }, () => world.list(session)));
    expect(renewals()).toBe(1);
    wait(20);
    await world.list(session);
    expect(renewals()).toBe(2);
  });

  it("is forgotten with the login", async () => {
    const { world, session, renewals } = await begin();
    for (const seconds of [0, 20, 40]) {
      wait(seconds);
      await world.list(session);
    }
    await session.logout();
    await session.login(login);
    await world.list(session);
    const before = renewals();
    wait(20);
    await world.list(session);
    expect(renewals()).toBe(before + 1);
  });
});
