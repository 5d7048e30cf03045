import type { TalerMerchantClient } from "@token-apis/client/raw";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../support.ts";
import { type AnySession, bankWorld, HOUR, hours, issued, login, merchantWorld, reached, typeLastTan } from "./support.ts";

const refreshable = { refreshable: true, duration: hours(1) };

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a refreshable token of %s", (_, createWorld) => {
  it("is renewed by itself ahead of its end, again and again", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const tokens = new Set([session.toJSON()!.token]);
    for (let round = 0; round < 3; round++) {
      const renewed = reached(session, "logged-in");
      await vi.advanceTimersByTimeAsync(HOUR - 4 * 60_000);
      await renewed;
      tokens.add(session.toJSON()!.token);
    }
    expect(tokens.size).toBe(4);
    expect(world.calls()).toEqual(Array.from({ length: 4 }, () => "POST token"));
    expect(world.requests.map(({ headers }) => headers.get("authorization")!.split(" ")[0])).toEqual([
      "Basic",
      "Bearer",
      "Bearer",
      "Bearer",
    ]);
    expect((await world.list(session)).status).toBe(200);
  });

  it("is renewed by the next request when the timer slept, once for twenty of them", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.list(session)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
  });

  it("is renewed for calls of the openapi-fetch client too", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const { raw } = session.client as TalerMerchantClient;
    const path = session.toJSON()!.baseUrl.includes("merchant") ? "/private/tokens" : "/accounts/alice/tokens";
    const { response } = await raw.GET(path as "/private/tokens");
    expect(response.status).toBe(200);
    expect(world.calls()).toEqual(["POST token", "POST token", "GET tokens"]);
  });

  it("leaves nothing behind when a logout comes while its renewal fails", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const { promise: late, resolve: answer } = Promise.withResolvers<Response>();
    world.instead = ({ method }) => (method === "POST" ? late : undefined);
    await vi.advanceTimersByTimeAsync(HOUR - 4 * 60_000);
    const leaving = session.logout();
    answer(Response.json({ code: 60 }, { status: 500 }));
    expect(await leaving).toEqual({ revoked: true });
    await vi.advanceTimersByTimeAsync(0);
    expect([session.state.status, session.toJSON(), await session.auth()]).toEqual(["logged-out", null, undefined]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("goes on being used while its renewal fails, which is tried again later", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    const { token } = session.toJSON()!;
    world.instead = ({ url, method }) =>
      method === "POST" && url.endsWith("token") ? Promise.resolve(Response.json({ code: 52 }, { status: 500 })) : undefined;
    vi.setSystemTime(Date.now() + HOUR - 4 * 60_000);
    expect((await world.list(session)).status).toBe(200);
    expect((await world.list(session)).status).toBe(200);
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
    expect(session.toJSON()!.token).toBe(token);

    world.instead = undefined;
    const renewed = reached(session, "logged-in");
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await renewed;
    expect(session.toJSON()!.token).not.toBe(token);
  });

  it("ends when it could not be renewed in time", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    world.instead = () => Promise.reject(new TypeError("fetch failed"));
    const expired = reached(session, "expired");
    await vi.advanceTimersByTimeAsync(HOUR + 1000);
    expect(await expired).toEqual({ status: "expired", user: "alice", reason: "over" });
    const tries = world.calls().length;
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(20);
  });

  it("lets a request be aborted that waits for a renewal ahead of it", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const controller = new AbortController();
    const reason = new Error("left the page");
    world.instead = () => {
      controller.abort(reason);
      return new Promise(() => {});
    };
    expect(await failure(world.list(session, controller.signal))).toBe(reason);
    expect(world.calls()).toEqual(["POST token", "POST token"]);
  });

  it("that is renewed while somebody logs out is not kept, and revoked as well", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const { promise: renewal, resolve: renew } = Promise.withResolvers<Response>();
    world.instead = ({ method }) => (method === "POST" ? renewal : undefined);
    const pending = session.auth();
    const loggedOut = session.logout();
    renew(issued("secret-token:LATE"));
    expect(await loggedOut).toEqual({ revoked: true });
    expect(await pending).toBeUndefined();
    expect(session.toJSON()).toBeNull();
    await expect.poll(() => world.calls().filter((call) => call === "DELETE token")).toHaveLength(2);
    expect(world.requests.at(-1)?.headers.get("authorization")).toBe("Bearer secret-token:LATE");
  });

  it("that is revoked while it is renewed gives no new token, and the session ends", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const pending = session.auth();
    expect(await session.logout()).toEqual({ revoked: true });
    expect(await pending).toBeUndefined();
    expect(world.calls().filter((call) => call === "DELETE token")).toHaveLength(1);
  });

  it("that is renewed while another tab's news comes is revoked, since nobody uses it", async () => {
    const world = createWorld();
    const [session, other] = [world.session(refreshable), world.session()];
    await session.login(login);
    await other.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const { promise: renewal, resolve: renew } = Promise.withResolvers<Response>();
    world.instead = ({ method }) => (method === "POST" ? renewal : undefined);
    const pending = session.auth();
    session.fromJSON(other.toJSON());
    renew(issued("secret-token:LATE"));
    expect(await pending).toEqual(await other.auth());
    await expect.poll(() => world.calls().at(-1)).toBe("DELETE token");
    const revoked = world.requests.filter(({ method }) => method === "DELETE");
    expect(revoked.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer secret-token:LATE"]);
    expect(session.toJSON()).toEqual(other.toJSON());
  });

  it("whose renewal fails after somebody else has logged in does not throw them out", async () => {
    const world = createWorld();
    const session = world.session(refreshable);
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const { promise: late, resolve: answer } = Promise.withResolvers<Response>();
    world.instead = () => late;
    const pending = session.auth();
    world.instead = undefined;
    session.fromJSON(null);
    await session.login(login);
    answer(Response.json({ code: 41 }, { status: 401 }));
    await pending;
    expect(session.state.status).toBe("logged-in");
  });

  it("needs its second factor once only", async () => {
    const world = createWorld({ secondFactor: "any" });
    const session = world.session(refreshable, { onChallenge: typeLastTan(world.tans) });
    await session.login(login);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    expect((await world.list(session)).status).toBe(200);
    expect(world.tans).toHaveLength(1);
  });

  it("that never expires is not renewed", async () => {
    const world = createWorld();
    const session = world.session({ refreshable: true, duration: { d_us: "forever" } });
    await session.login(login);
    await vi.advanceTimersByTimeAsync(10_000 * HOUR);
    expect((await world.list(session)).status).toBe(200);
    expect(world.calls()).toEqual(["POST token", "GET tokens"]);
  });

  it("that lives longer than a timer can wait is renewed when it is due, and not before", async () => {
    const world = createWorld();
    const session = world.session({ refreshable: true, duration: hours(24 * 100) });
    await session.login(login);
    const renewed = reached(session, "logged-in");
    await vi.advanceTimersByTimeAsync(74 * 24 * HOUR);
    expect(world.calls()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2 * 24 * HOUR);
    await renewed;
    expect(world.calls()).toHaveLength(2);
  });
});

it("gives a token that no header can hold back as an error that does not show it", async () => {
  const world = bankWorld();
  const session = world.session();
  world.instead = () => Promise.resolve(Response.json({ access_token: "sec ret", expiration: { t_s: "never" } }));
  const error = await failure(session.login(login));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).not.toContain("sec ret");
  expect(session.state).toEqual({ status: "logged-out" });
});

it.each([
  ["in one go", (session: AnySession) => session],
  ["after it was stored in between", (session: AnySession, again: AnySession) => (again.fromJSON(session.toJSON()), again)],
])("revokes the token before along with its successor, %s", async (_, goOn) => {
  const world = merchantWorld();
  const session = world.session(refreshable);
  await session.login(login);
  const first = session.toJSON();
  vi.setSystemTime(Date.now() + HOUR - 60_000);
  await session.auth();
  const second = session.toJSON();
  expect(await goOn(session, world.session(refreshable)).logout()).toEqual({ revoked: true });
  await expect(world.revokeElsewhere(first)).rejects.toThrow("401");
  await expect(world.revokeElsewhere(second)).rejects.toThrow("401");
});
