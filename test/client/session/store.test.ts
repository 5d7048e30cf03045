import { execFileSync } from "node:child_process";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createSession } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { bankWorld, HOUR, hours, issued, login, merchantWorld, reached } from "./support.ts";

const repository = new URL("../../..", import.meta.url).pathname;

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a stored session of %s", (_, createWorld) => {
  it("goes on where it was, also from text", async () => {
    const world = createWorld();
    const before = world.session({ duration: hours(1) });
    await before.login(login);
    const after = world.session({ duration: hours(1) });
    after.fromJSON(JSON.stringify(before));
    expect(after.state).toEqual(before.state);
    expect(after.toJSON()).toEqual(before.toJSON());
    expect((await world.list(after)).status).toBe(200);
  });

  it("never expires afterwards if it did not before", async () => {
    const world = createWorld();
    const before = world.session({ duration: { d_us: "forever" } });
    await before.login(login);
    const after = world.session();
    after.fromJSON(JSON.parse(JSON.stringify(before)));
    expect(after.state).toMatchObject({ status: "logged-in", expires: "never" });
  });

  it("is renewed where that is due, and found expired where it is too late", async () => {
    const world = createWorld();
    const wish = { refreshable: true, duration: hours(1) };
    const before = world.session(wish);
    await before.login(login);
    const text = JSON.stringify(before);
    before.fromJSON(null);

    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const inTime = world.session(wish);
    inTime.fromJSON(text);
    const renewed = reached(inTime, "logged-in");
    await vi.advanceTimersByTimeAsync(0);
    await renewed;
    expect(inTime.toJSON()!.token).not.toBe(JSON.parse(text).token);

    vi.setSystemTime(Date.now() + HOUR);
    const tooLate = world.session(wish);
    tooLate.fromJSON(text);
    expect(tooLate.state).toEqual({ status: "expired", user: "alice", reason: "over" });
  });

  it("is refused when it belongs to another server", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    const elsewhere = createSession(createTalerMerchantClient, { baseUrl: "https://evil.example/", token: { scope: "all" } });
    expect(() => elsewhere.fromJSON(JSON.stringify(session))).toThrow("belongs to another baseUrl");
    expect(elsewhere.state).toEqual({ status: "logged-out" });
  });

  it("is of the same server with and without a slash at the end of the base URL", async () => {
    const session = createWorld().session();
    await session.login(login);
    const { baseUrl, token } = session.toJSON()!;
    const without = createSession(createTalerMerchantClient, { baseUrl: baseUrl.replace(/\/$/, ""), token: { scope: "all" } });
    without.fromJSON(session.toJSON());
    expect(without.toJSON()).toMatchObject({ baseUrl: baseUrl.replace(/\/$/, ""), token });
    session.fromJSON(null);
    session.fromJSON(without.toJSON());
    expect(session.toJSON()).toMatchObject({ baseUrl, token });
  });

  it.each([
    ["text that is not JSON", '{"token":"secret-token:ABC"', "is not JSON"],
    ["something else", { token: "secret-token:ABC" }, "was not created by toJSON() of this version"],
    ["a number", 7, "was not created by toJSON() of this version"],
    ["nothing at all", undefined, "was not created by toJSON() of this version"],
  ])("is refused when it is %s, and says so without showing it", async (__, stored, problem) => {
    const session = createWorld().session();
    await session.login(login);
    const { state } = session;
    const refuse = (): void => session.fromJSON(stored);
    expect(refuse).toThrow(problem);
    expect(refuse).not.toThrow("ABC");
    expect(session.state).toBe(state);
  });

  it.each([
    ["token", 7],
    ["token", "a b"],
    ["previous", 7],
    ["user", undefined],
    ["refreshable", "yes"],
    ["expires", "soon"],
    ["renewAt", undefined],
  ])("is refused when its %s is %s", async (member, value) => {
    const session = createWorld().session();
    await session.login(login);
    const damaged = { ...session.toJSON(), [member]: value };
    expect(() => session.fromJSON(damaged)).toThrow(TypeError);
  });

  it("changes nothing when it is what the session holds already", async () => {
    const world = createWorld();
    const session = world.session();
    const heard: string[] = [];
    session.subscribe(({ status }) => heard.push(status));
    session.fromJSON(null);
    const loggingIn = session.login(login);
    session.fromJSON("null");
    await loggingIn;
    const { state } = session;
    session.fromJSON(JSON.stringify(session));
    expect(session.state).toBe(state);
    expect(heard).toEqual(["logging-in", "logged-in"]);
  });

  it("is renewed by who made the token first, and by one of the others when that one is gone", async () => {
    const world = createWorld();
    const wish = { refreshable: true, duration: hours(1) };
    const [maker, ...followers] = [world.session(wish), world.session(wish), world.session(wish)];
    await maker.login(login);
    const renewed: number[] = [];
    for (const [index, session] of [maker, ...followers].entries()) {
      session.subscribe(({ status }) => {
        if (status === "logged-in") renewed.push(index);
      });
    }
    for (const follower of followers) follower.fromJSON(JSON.stringify(maker));
    renewed.length = 0;
    await vi.advanceTimersByTimeAsync(0.76 * HOUR);
    expect(renewed).toEqual([0]);
    maker.fromJSON(null);
    await vi.advanceTimersByTimeAsync(0.12 * HOUR);
    expect(new Set(renewed)).toEqual(new Set([0, 1, 2]));
    for (const follower of followers) expect(follower.state.status).toBe("logged-in");
  });

  it("of nobody leaves nobody logged in, and revokes nothing", async () => {
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    session.fromJSON("null");
    expect(session.state).toEqual({ status: "logged-out" });
    expect(world.calls()).toEqual(["POST token"]);
  });
});

describe("a session of a server that is relative to the page", () => {
  /** A session on this page, and what it stores after a login. */
  async function loggedIn(page: string, baseUrl: string) {
    const session = open(page, baseUrl);
    await session.login(login);
    return session.toJSON();
  }

  function open(page: string, baseUrl: string) {
    vi.stubGlobal("location", { href: page });
    onTestFinished(() => void vi.unstubAllGlobals());
    const fetch = () => Promise.resolve(issued("secret-token:ABC"));
    return createSession(createTalerMerchantClient, { baseUrl, fetch, token: { scope: "all" } });
  }

  it("is refused on a page from which the same base URL is another server", async () => {
    const stored = await loggedIn("https://page.example/shop-a/", "api/");
    const other = open("https://page.example/shop-b/", "api/");
    const goOn = (): void => other.fromJSON(stored);
    expect(goOn).toThrow(TypeError);
    expect(goOn).toThrow("belongs to another baseUrl");
    expect(other.state).toEqual({ status: "logged-out" });
  });

  it.each([
    ["/api/", "https://page.example/api/"],
    ["https://page.example/api", "/api/"],
    ["../api/", "/api/"],
  ])("goes on however the server is written: %s, then %s", async (before, after) => {
    const stored = await loggedIn("https://page.example/shop-a/", before);
    const session = open("https://page.example/shop-b/", after);
    session.fromJSON(stored);
    expect(session.state).toMatchObject({ status: "logged-in", user: "alice" });
  });
});

it("does not keep a process alive", () => {
  const program = `
    import { createSession } from "@token-apis/client";
    import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
    const baseUrl = "https://server.example/";
    const session = createSession(createTalerMerchantClient, { baseUrl, token: { scope: "all" } });
    const soon = Date.now() + 3_600_000;
    session.fromJSON({ kind: "token-apis-session-1", baseUrl, user: "a", token: "t", previous: null, refreshable: true, expires: soon, renewAt: soon });
    console.log(session.state.status);
  `;
  const flags = ["--conditions=token-apis-src", "--input-type=module", "--eval", program];
  expect(execFileSync(process.execPath, flags, { cwd: `${repository}packages/client`, encoding: "utf8", timeout: 20_000 })).toBe(
    "logged-in\n",
  );
});
