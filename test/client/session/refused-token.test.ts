import { describe, expect, it, vi } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, HOUR, hours, login, merchantWorld, refusal } from "./support.ts";

const refreshable = { refreshable: true, duration: hours(1) };

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a refreshable token that %s refuses", (_, createWorld) => {
  it("is renewed once when twenty requests get a 401, and each of them is sent once more", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const old = session.toJSON()!.token;
    // This server forgets the token for requests, and still renews it.
    world.instead = ({ headers, method }) =>
      method === "GET" && headers.get("authorization") === `Bearer ${old}` ? Promise.resolve(refusal()) : undefined;
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.list(session)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
    expect(world.calls().filter((call) => call === "GET tokens")).toHaveLength(40);
    expect(session.state.status).toBe("logged-in");
  });

  it("is not renewed again for a 401 that comes late", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const { promise: late, resolve: answer } = Promise.withResolvers<Response>();
    const answers = [Promise.resolve(refusal()), late];
    world.instead = ({ method }) => (method === "GET" ? answers.shift() : undefined);
    const [first, second] = [world.list(session), world.list(session)];
    expect((await first).status).toBe(200);
    answer(refusal());
    expect((await second).status).toBe(200);
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
  });

  it("leaves a 401 as it is when the renewal fails", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    world.instead = ({ method }) => Promise.resolve(Response.json({ code: 41 }, { status: method === "GET" ? 401 : 500 }));
    expect((await world.list(session)).status).toBe(401);
    expect(world.calls()).toEqual(["POST token", "GET tokens", "POST token"]);
    expect(session.state.status).toBe("logged-in");
  });

  it("is asked to be renewed once by twenty requests whose 401s come one after the other, though that fails at once", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    let sent = 0;
    world.instead = ({ method }) =>
      method === "GET"
        ? new Promise((resolve) => setTimeout(() => resolve(refusal()), 1.5 * sent++))
        : Promise.reject(new TypeError("fetch failed"));
    const answers = Promise.all(Array.from({ length: 20 }, () => world.list(session)));
    await expect.poll(() => sent).toBe(20);
    for (let step = 0; step < 30; step++) await vi.advanceTimersByTimeAsync(1);
    expect((await answers).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
    expect(session.state.status).toBe("logged-in");
  });

  it("is asked to be renewed again ten seconds after that has failed, and not before", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const renewals = () => world.calls().filter((call) => call === "POST token").length - 1;
    world.instead = ({ method }) => Promise.resolve(method === "GET" ? refusal() : Response.json({ code: 44 }, { status: 403 }));
    for (let second = 0; second < 10; second++) {
      expect((await world.list(session)).status).toBe(401);
      vi.setSystemTime(Date.now() + 1000);
    }
    expect(renewals()).toBe(1);
    expect((await world.list(session)).status).toBe(401);
    expect(renewals()).toBe(2);
    expect(session.state.status).toBe("logged-in");
  });

  it("is over, not refused, when its time ended while the machine slept", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR);
    expect((await world.list(session)).status).toBe(401);
    expect(session.state).toEqual({ status: "expired", user: "alice", reason: "over" });
  });

  it.each([
    ["by its code", () => Response.json({ code: 42 }, { status: 401 })],
    [
      "by its clock",
      () => Response.json({ code: 40 }, { status: 401, headers: { date: new Date(Date.now() + 2 * HOUR).toUTCString() } }),
    ],
  ])("is over, not refused, when only the server says so %s", async (__, expired) => {
    for (const wish of [refreshable, { duration: hours(1) }]) {
      const world = createWorld();
      const session = world.session(wish);
      await session.login(login);
      world.instead = () => Promise.resolve(expired());
      expect(await world.list(session)).toMatchObject({ status: 401, body: { code: expect.any(Number) as number } });
      expect(session.state).toEqual({ status: "expired", user: "alice", reason: "over" });
    }
  });

  it("is refused by a 401 whose body has no end, of which little is read", async () => {
    const world = createWorld();
    const session = world.session({ duration: hours(1) });
    await session.login(login);
    let chunks = 0;
    const body = () => new ReadableStream({ pull: (sink) => (chunks++, sink.enqueue(new Uint8Array(10_000))) });
    world.instead = () => Promise.resolve(new Response(body(), { status: 401 }));
    const limited = world.session({ duration: hours(1) }, { maxBodyBytes: 100_000 });
    limited.fromJSON(session.toJSON());
    await expect(world.list(limited)).rejects.toThrow("maxBodyBytes");
    expect(limited.state).toMatchObject({ status: "expired", reason: "refused" });
    expect(chunks).toBeLessThan(20);
  });

  it("has the body of its 401 cancelled before the request is sent again", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const events: string[] = [];
    const body = new ReadableStream({ cancel: () => void events.push("cancelled") });
    const answers = [Promise.resolve(new Response(body, { status: 401 }))];
    world.instead = ({ method }) => {
      if (method !== "GET") return;
      events.push("sent");
      return answers.shift();
    };
    expect((await world.list(session)).status).toBe(200);
    expect(events).toEqual(["sent", "cancelled", "sent"]);
  });

  it("leaves the 401 of the second try as it is", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    world.instead = ({ method }) =>
      method === "GET" ? Promise.resolve(Response.json({ code: 40 }, { status: 401 })) : undefined;
    expect((await world.list(session)).status).toBe(401);
    expect(world.calls()).toEqual(["POST token", "GET tokens", "POST token", "GET tokens"]);
    expect(session.state.status).toBe("logged-in");
  });

  it("does not stand in the way of a new login", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    await world.revokeElsewhere(session.toJSON());
    await world.list(session);
    await session.login(login);
    expect((await world.list(session)).status).toBe(200);
  });

  it("ends the session when it was revoked elsewhere", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    await world.revokeElsewhere(session.toJSON());
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.list(session)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(session.state).toEqual({ status: "expired", user: "alice", reason: "refused" });
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
    expect(session.toJSON()).toBeNull();
  });

  it("takes the one before along when it was revoked elsewhere", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    await session.auth();
    const { previous } = session.toJSON()!;
    await world.revokeElsewhere(session.toJSON());
    expect(await world.works(previous!)).toBe(true);
    expect((await world.list(session)).status).toBe(401);
    expect(session.state).toEqual({ status: "expired", user: "alice", reason: "refused" });
    await expect.poll(() => world.works(previous!)).toBe(false);
  });

  it("does not matter to a request that asked for it before its renewal: the new one is sent", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const old = session.toJSON();
    const auth = async () => {
      const credentials = await session.auth();
      vi.setSystemTime(Date.now() + HOUR - 60_000);
      await session.auth();
      await world.revokeElsewhere(old);
      return credentials;
    };
    expect((await world.list(session, undefined, auth)).status).toBe(200);
    expect(session.toJSON()).toMatchObject({ previous: old!.token });
    expect(world.requests.at(-1)!.headers.get("authorization")).toBe(`Bearer ${session.toJSON()!.token}`);
  });

  it("lets a request be aborted that waits for a renewal after a 401", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const controller = new AbortController();
    const reason = new Error("left the page");
    world.instead = ({ method }) => {
      if (method === "GET") return Promise.resolve(refusal());
      controller.abort(reason);
      return new Promise(() => {});
    };
    expect(await failure(world.list(session, controller.signal))).toBe(reason);
  });
});

it("ends a session whose token cannot be renewed at the first 401", async () => {
  const world = merchantWorld();
  const session = world.session();
  await session.login(login);
  await world.revokeElsewhere(session.toJSON());
  expect((await world.list(session)).status).toBe(401);
  expect(session.state).toEqual({ status: "expired", user: "alice", reason: "refused" });
  expect(world.calls()).toEqual(["POST token", "GET tokens"]);
});
