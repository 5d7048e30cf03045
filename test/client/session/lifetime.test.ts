import type { Challenges, SendOutcome, SessionState } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, HOUR, hours, issued, login, merchantWorld, reached } from "./support.ts";

describe.each([
  ["two minutes behind the server's", 120],
  ["two minutes ahead of the server's", -120],
])("a clock that is %s", (_, serverAhead) => {
  it.each([
    ["a day", 24, true],
    ["a day, unseen", 24, false],
    ["a minute", 1 / 60, true],
    ["a minute, unseen", 1 / 60, false],
  ])("renews a token of %s before it is dead, and not at every request", async (__, lifetime, date) => {
    const world = merchantWorld({ serverAhead, date });
    const session = world.session({ refreshable: true, duration: hours(lifetime) });
    await session.login(login);
    expect((await world.list(session)).status).toBe(200);
    expect(world.calls()).toHaveLength(2);
    for (let step = 0; step < 40; step++) {
      // Slept through, so that it is the requests that have it renewed.
      vi.setSystemTime(Date.now() + (lifetime * HOUR) / 10);
      expect((await world.list(session)).status).toBe(200);
    }
    const renewals = world.calls().filter((call) => call === "POST token").length - 1;
    expect(renewals).toBeGreaterThanOrEqual(3);
    expect(renewals).toBeLessThanOrEqual(10);
    expect(world.calls()).toHaveLength(1 + 41 + renewals);
  });

  it("sees a token expire when it does, to the second", async () => {
    const world = bankWorld({ serverAhead, date: true });
    const session = world.session({ duration: hours(1) });
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 2000);
    expect((await world.list(session)).status).toBe(200);
    vi.setSystemTime(Date.now() + 2000);
    expect((await world.list(session)).status).toBe(401);
    expect(session.state).toMatchObject({ status: "expired", reason: "over" });
  });

  // The server knows whole seconds only; what is unseen is taken to be the usual, exactly.
  it.each([
    ["", true, 1000],
    [", unseen", false, 0],
  ])("sees from when on another TAN can be had, and until when one works%s", async (__, date, tolerance) => {
    const world = merchantWorld({ secondFactor: "any", serverAhead, date });
    const sends: SendOutcome[] = [];
    const onChallenge = async ([sms]: Challenges) => {
      sends.push(await sms.send());
      await sms.confirm(world.tans[0]!);
    };
    await world.session({}, { onChallenge }).login(login);
    const { expires, resendAt } = sends[0] as { expires: Date; resendAt: Date };
    expect(Math.abs(resendAt.getTime() - Date.now() - 60_000)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(expires.getTime() - Date.now() - HOUR)).toBeLessThanOrEqual(tolerance);
  });
});

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a token of %s for five minutes", (_, createWorld) => {
  it.each([
    ["behind", -600],
    ["ahead", 3600],
  ])("lives for as long as was asked for, though the server's clock, unseen, is far %s", async (__, serverAhead) => {
    const world = createWorld({ serverAhead });
    const session = world.session({ duration: hours(1 / 12) });
    await session.login(login);
    const expires = new Date(Date.now() + HOUR / 12);
    expect(session.state).toMatchObject({ status: "logged-in", expires });
    await vi.advanceTimersByTimeAsync(HOUR / 12 - 1000);
    expect((await world.list(session)).status).toBe(200);
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.state).toEqual({ status: "expired", user: "alice", reason: "over" });
  });
});

it.each([
  ["an hour of a day, unseen", 24, 60, false],
  ["an hour of a day", 24, 60, true],
  ["58 minutes of an hour", 1, 58, true],
])("takes the server's word when it grants %s", async (_, asked, minutes, date) => {
  const world = bankWorld({ date });
  const session = world.session({ refreshable: true, duration: hours(asked) });
  const second = Math.floor(Date.now() / 1000);
  const body = { access_token: "secret-token:ABC", expiration: { t_s: second + minutes * 60 } };
  world.instead = () => Promise.resolve(Response.json(body));
  await session.login(login);
  const { expires } = session.state as { expires: Date };
  expect(Math.abs(expires.getTime() - (second + minutes * 60) * 1000)).toBeLessThan(1000);
});

it("renews in time a token that was granted some minutes less than was asked for, which looks like a clock that is off", async () => {
  const world = bankWorld();
  const session = world.session({ refreshable: true, duration: hours(1 / 6) });
  world.instead = () => {
    const expiration = { t_s: Math.floor(Date.now() / 1000) + 360 };
    return Promise.resolve(Response.json({ access_token: "secret-token:ABC", expiration }));
  };
  await session.login(login);
  const renewed = reached(session, "logged-in");
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await renewed;
  expect(world.calls()).toEqual(["POST token", "POST token"]);
});

it("takes for given a lifetime of more than the usual day where no duration was asked for", async () => {
  const world = bankWorld();
  const session = world.session();
  world.instead = () => Promise.resolve(issued("secret-token:ABC", 48 * HOUR));
  await session.login(login);
  const { expires } = session.state as { expires: Date };
  expect(Math.abs(expires.getTime() - Date.now() - 48 * HOUR)).toBeLessThan(1000);
});

it("goes by the server when it says what time it is and has one wait for another TAN longer than servers commonly do", async () => {
  const world = bankWorld({ secondFactor: "any", date: true });
  const sends: SendOutcome[] = [];
  const second = Math.floor(Date.now() / 1000);
  const body = { solve_expiration: { t_s: second + 3500 }, earliest_retransmission: { t_s: second + 90 } };
  world.instead = ({ url }) => (/challenge\/[^/]+$/.test(url) ? Promise.resolve(Response.json(body)) : undefined);
  const session = world.session({}, { onChallenge: async ([sms]) => void sends.push(await sms.send()) });
  await failure(session.login(login));
  const { expires, resendAt } = sends[0] as { expires: Date; resendAt: Date };
  expect(Math.abs(resendAt.getTime() - Date.now() - 90_000)).toBeLessThanOrEqual(1000);
  expect(Math.abs(expires.getTime() - Date.now() - 3_500_000)).toBeLessThanOrEqual(1000);
});

it("keeps a token that looks dead already where no end was asked for, and sets no timer after timer", async () => {
  const world = bankWorld({ serverAhead: -7200 });
  const session = world.session({ refreshable: true, duration: { d_us: "forever" } });
  world.instead = () => Promise.resolve(issued("secret-token:ABC", HOUR - 2 * HOUR));
  await session.login(login);
  const { expires, renewAt } = session.toJSON()!;
  expect([expires, renewAt].every((time) => time! > Date.now())).toBe(true);
  const timers = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => timers.mockRestore());
  await vi.advanceTimersByTimeAsync(1000);
  expect(timers).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(1);
  expect(session.state).toMatchObject({ status: "logged-in", expires: expect.any(Date) });
  expect(world.calls()).toEqual(["POST token"]);
});

it.each<[number, SessionState]>([
  [Number.MAX_SAFE_INTEGER, { status: "logged-in", user: "alice", expires: "never", refreshable: false }],
  [8_640_000_000_001, { status: "logged-in", user: "alice", expires: "never", refreshable: false }],
  [Number.MIN_SAFE_INTEGER, { status: "logged-in", user: "alice", expires: new Date(0), refreshable: false }],
])("has an expiry that a page can show, whatever the server sends: %i", async (t_s, expected) => {
  const session = merchantWorld().session(
    {},
    {
      fetch: () =>
        Promise.resolve(
          Response.json({ access_token: "t", expiration: { t_s } }, { headers: { date: new Date().toUTCString() } }),
        ),
    },
  );
  await session.login(login);
  expect(session.state).toEqual(expected);
  session.fromJSON(null);
});
