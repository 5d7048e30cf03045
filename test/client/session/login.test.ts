import { ApiError } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, HOUR, hours, login, merchantWorld, PASSWORD, reached, statuses, uncaught } from "./support.ts";

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a session of %s", (_, createWorld) => {
  it("has nobody logged in at first, and sends no credentials", async () => {
    const world = createWorld();
    const session = world.session();
    expect(session.state).toEqual({ status: "logged-out" });
    expect(session.toJSON()).toBeNull();
    expect(await session.auth()).toBeUndefined();
    expect((await world.list(session)).status).toBe(401);
    expect(world.requests[0]!.headers.has("authorization")).toBe(false);
  });

  it("turns a password into a token, and uses the token from then on", async () => {
    const world = createWorld();
    const session = world.session({ duration: hours(1) });
    const seen = statuses(session);
    await session.login(login);
    expect(seen).toEqual(["logged-out", "logging-in", "logged-in"]);
    expect(session.state).toEqual({ status: "logged-in", user: "alice", expires: expect.any(Date), refreshable: false });
    expect((await world.list(session)).status).toBe(200);
    expect(world.requests.map(({ headers }) => headers.get("authorization")?.split(" ")[0])).toEqual(["Basic", "Bearer"]);
    expect(await session.auth()).toEqual({ authorization: `Bearer ${session.toJSON()!.token}` });
  });

  it("asks for the token that the options describe", async () => {
    const world = createWorld();
    const session = world.session({ duration: { d_us: "forever" }, refreshable: true });
    await session.login(login);
    expect(session.state).toMatchObject({ expires: "never", refreshable: true });
    expect((await world.list(session)).body).toMatchObject({ tokens: [{ refreshable: true, expiration: { t_s: "never" } }] });
  });

  it("asks for no token whose duration is none, since nobody would get to see it", async () => {
    const world = createWorld();
    const session = world.session({ duration: { d_us: 1.5 } });
    expect(await failure(session.login(login))).toBeInstanceOf(RangeError);
    expect(session.state).toEqual({ status: "logged-out" });
    expect(world.calls()).toEqual([]);
  });

  it("says what the server said to a wrong password, and shows it nowhere", async () => {
    const session = createWorld().session();
    const seen = statuses(session);
    const error = await failure(session.login({ user: "alice", password: "hunter2" }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, operation: "createToken" });
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain("hunter2");
    expect(seen).toEqual(["logged-out", "logging-in", "logged-out"]);
  });

  it("keeps the password nowhere", async () => {
    const session = createWorld().session();
    await session.login(login);
    expect(JSON.stringify([session, session.state])).not.toContain(PASSWORD);
  });

  it("refuses a second login until somebody logs out", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    await expect(session.login(login)).rejects.toThrow("Call logout() first");
    await session.logout();
    await session.login(login);
    expect(session.state.status).toBe("logged-in");
  });

  it("ends a login when another begins, and keeps the other", async () => {
    const world = createWorld();
    const session = world.session();
    const seen = statuses(session);
    const first = failure(session.login(login));
    await session.login(login);
    expect(seen).toEqual(["logged-out", "logging-in", "logging-in", "logged-in"]);
    expect((await first).name).toBe("AbortError");
    expect(session.state.status).toBe("logged-in");
  });

  it("ends a login with the reason of its signal, and revokes a token that comes too late", async () => {
    const world = createWorld();
    const session = world.session();
    const controller = new AbortController();
    const reason = new Error("went away");
    const ended = failure(session.login({ ...login, signal: controller.signal }));
    controller.abort(reason);
    expect(await ended).toBe(reason);
    expect(session.state).toEqual({ status: "logged-out" });
    await expect.poll(world.calls).toEqual(["POST token", "DELETE token"]);
  });

  it("stays logged out when the answer to an aborted login wants a second factor", async () => {
    const world = createWorld({ secondFactor: "any" });
    const onChallenge = vi.fn<() => void>();
    const session = world.session({}, { onChallenge });
    const seen = statuses(session);
    const controller = new AbortController();
    const ended = failure(session.login({ ...login, signal: controller.signal }));
    controller.abort();
    await ended;
    await new Promise(setImmediate);
    expect(seen).toEqual(["logged-out", "logging-in", "logged-out"]);
    expect(onChallenge).not.toHaveBeenCalled();
  });

  it("sends nothing when its signal is aborted beforehand", async () => {
    const world = createWorld();
    const session = world.session();
    await expect(session.login({ ...login, signal: AbortSignal.abort() })).rejects.toThrow("aborted");
    expect(session.state).toEqual({ status: "logged-out" });
    expect(world.calls()).toEqual([]);
  });

  it("is logged out and has forgotten everything after logout, and the token is dead", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    const stored = session.toJSON();
    expect(await session.logout()).toEqual({ revoked: true });
    expect(session.state).toEqual({ status: "logged-out" });
    expect(session.toJSON()).toBeNull();
    await expect(world.revokeElsewhere(stored)).rejects.toThrow("401");
  });

  it("forgets the token at once, though the server cannot be reached, and says so", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    world.instead = () => Promise.reject(new TypeError("fetch failed"));
    const logout = session.logout();
    expect(session.state).toEqual({ status: "logged-out" });
    expect(session.toJSON()).toBeNull();
    expect(await logout).toEqual({ revoked: false, cause: expect.objectContaining({ name: "NetworkError" }) });
  });

  it("need not wait for the server when logging out", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    world.instead = () => new Promise(() => {});
    const reason = new Error("page closes");
    expect(await session.logout({ signal: AbortSignal.abort(reason) })).toEqual({ revoked: false, cause: reason });
  });

  it("waits ten seconds for a server that hangs when logging out", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    world.instead = () => new Promise(() => {});
    // It goes by real time.
    const timer = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(timer.signal);
    onTestFinished(() => timeout.mockRestore());
    const logout = session.logout();
    expect(timeout.mock.calls).toEqual([[10_000]]);
    const cause = new DOMException("Too late.", "TimeoutError");
    timer.abort(cause);
    expect(await logout).toEqual({ revoked: false, cause });
  });

  it("takes a token that is dead already for revoked", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    await world.revokeElsewhere(session.toJSON());
    expect(await session.logout()).toEqual({ revoked: true });
  });

  it("logs out of nothing without a request", async () => {
    const world = createWorld();
    expect(await world.session().logout()).toEqual({ revoked: true });
    expect(world.calls()).toEqual([]);
  });

  it("expires when the time of a token that cannot be renewed is over", async () => {
    const { session: create, list } = createWorld();
    const session = create({ duration: hours(1) });
    await session.login(login);
    const expired = reached(session, "expired");
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(await expired).toEqual({ status: "expired", user: "alice", reason: "over" });
    expect(session.toJSON()).toBeNull();
    expect((await list(session)).status).toBe(401);
  });
});

it("tells its listeners of every change until they go", async () => {
  const session = merchantWorld().session();
  const heard: string[] = [];
  const leave = session.subscribe(({ status }) => heard.push(status));
  await session.login(login);
  expect(heard).toEqual(["logging-in", "logged-in"]);
  leave();
  session.fromJSON(null);
  expect(heard).toEqual(["logging-in", "logged-in"]);
});

it("tells every listener of the newest state last when one of them changes it", async () => {
  const session = merchantWorld().session();
  const before = statuses(session);
  session.subscribe(({ status }) => {
    if (status === "logged-in") session.fromJSON(null);
  });
  const after = statuses(session);
  await session.login(login);
  expect(before).toEqual(["logged-out", "logging-in", "logged-in", "logged-out"]);
  expect(after).toEqual(["logged-out", "logging-in", "logged-out"]);
});

it("tells the others when a listener throws, and goes on; the runtime reports the error", async () => {
  const reported = uncaught();
  const session = merchantWorld().session();
  const fault = new Error("a bug of the page");
  session.subscribe(({ status }) => {
    if (status === "logged-in") throw fault;
  });
  const seen = statuses(session);
  await session.login(login);
  expect(seen.at(-1)).toBe("logged-in");
  await expect.poll(() => reported).toEqual([fault]);
});
