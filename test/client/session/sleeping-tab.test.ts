import { persistSession } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failure } from "../support.ts";
import { bankWorld, bobsLogin, HOUR, hours, login, merchantWorld, tokensOf } from "./support.ts";

const KEY = "session";

/** A storage that tells no tab of what another wrote: they all sleep. */
function createStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

type World = ReturnType<typeof merchantWorld>;

/** Two tabs with the same session, of which one sleeps from now on; `tokens` is all that this one gets to hold. */
async function twoTabs(world: World, wish = {}) {
  const storage = createStorage();
  const [asleep, awake] = [world.session(wish), world.session(wish)];
  const tokens = tokensOf(asleep);
  persistSession(asleep, storage, KEY);
  await asleep.login(login);
  persistSession(awake, storage, KEY);
  return { storage, asleep, awake, tokens };
}

/** The same, and in the one that is awake somebody logs out and in again. */
async function sleepThroughLogin(world: World, wish = {}, next = login) {
  const tabs = await twoTabs(world, wish);
  await tabs.awake.logout();
  await tabs.awake.login(next);
  return tabs;
}

/** The same for a token that is due for renewal, and the logout did not reach the server: the token is alive. */
async function sleepThroughFailedLogout(world: World) {
  const tabs = await twoTabs(world, refreshable);
  world.instead = ({ method }) => (method === "DELETE" ? Promise.reject(new TypeError("offline")) : undefined);
  expect(await tabs.awake.logout()).toMatchObject({ revoked: false });
  world.instead = undefined;
  vi.setSystemTime(Date.now() + HOUR - 60_000);
  return tabs;
}

const refreshable = { refreshable: true, duration: hours(1) };

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a tab that slept while another logged in anew at %s", (_, createWorld) => {
  it.each([
    ["can", refreshable],
    ["cannot", {}],
  ])("takes over what is stored when its old token, which %s be renewed, is refused", async (__, wish) => {
    const world = createWorld();
    const { storage, asleep, awake } = await sleepThroughLogin(world, wish);
    const stored = storage.getItem(KEY);
    expect((await world.list(asleep)).status).toBe(200);
    expect(asleep.toJSON()).toEqual(awake.toJSON());
    expect(asleep.state).toEqual(awake.state);
    expect(storage.getItem(KEY)).toBe(stored);
    expect(stored).toBe(JSON.stringify(awake));
  });

  it("takes over what is stored when its own token's time is over", async () => {
    const world = createWorld();
    const { storage, asleep, awake } = await sleepThroughLogin(world, { duration: hours(1) });
    await vi.advanceTimersByTimeAsync(HOUR - 1000);
    await awake.logout();
    await awake.login(login);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asleep.toJSON()).toEqual(awake.toJSON());
    expect(storage.getItem(KEY)).toBe(JSON.stringify(awake));
  });

  it("reads what is stored when its page is shown again, until that ends", async () => {
    const shown = new Set<() => void>();
    vi.stubGlobal("addEventListener", (type: string, hear: () => void) => type === "pageshow" && shown.add(hear));
    vi.stubGlobal("removeEventListener", (type: string, hear: () => void) => type === "pageshow" && shown.delete(hear));
    onTestFinished(() => void vi.unstubAllGlobals());
    const world = createWorld();
    const storage = createStorage();
    const [asleep, awake] = [world.session(), world.session()];
    const end = persistSession(asleep, storage, KEY);
    persistSession(awake, storage, KEY);
    await awake.login(login);
    expect(asleep.state).toEqual({ status: "logged-out" });
    for (const hear of shown) hear();
    expect(asleep.state).toEqual(awake.state);
    expect(asleep.toJSON()).toEqual(awake.toJSON());
    end();
    expect(shown.size).toBe(1);
  });
});

it("a request of the tab that slept does not go on under somebody else's name", async () => {
  const world = bankWorld();
  const { asleep } = await sleepThroughLogin(world, {}, bobsLogin);
  expect((await world.list(asleep)).status).toBe(401);
  expect(world.calls().filter((call) => call === "GET tokens")).toHaveLength(1);
  expect(asleep.state).toMatchObject({ status: "logged-in", user: "bob" });
});

it("a tab whose token is refused removes what it stored itself", async () => {
  const world = merchantWorld();
  const storage = createStorage();
  const session = world.session();
  persistSession(session, storage, KEY);
  await session.login(login);
  await world.revokeElsewhere(session.toJSON());
  expect((await world.list(session)).status).toBe(401);
  expect(session.state).toMatchObject({ status: "expired", reason: "refused" });
  expect(storage.getItem(KEY)).toBeNull();
});

it("a logout of the tab that slept leaves alone whom it finds logged in instead", async () => {
  const world = bankWorld();
  const { storage, asleep, awake } = await sleepThroughLogin(world, {}, bobsLogin);
  const stored = storage.getItem(KEY);
  await asleep.logout();
  await new Promise(setImmediate);
  expect(asleep.state).toMatchObject({ status: "logged-in", user: "bob" });
  expect(asleep.toJSON()).toEqual(awake.toJSON());
  expect(storage.getItem(KEY)).toBe(stored);
  expect(await world.works(awake.toJSON()!.token, "bob")).toBe(true);
});

it("a login in the tab that slept counts, whoever was logged in elsewhere meanwhile", async () => {
  const world = bankWorld();
  const storage = createStorage();
  const [asleep, awake] = [world.session(), world.session()];
  persistSession(asleep, storage, KEY);
  persistSession(awake, storage, KEY);
  await awake.login(bobsLogin);
  await asleep.login(login);
  expect(asleep.state).toMatchObject({ status: "logged-in", user: "alice" });
  expect(storage.getItem(KEY)).toBe(JSON.stringify(asleep));
  expect((await world.list(asleep)).status).toBe(200);
});

it("a renewal in the tab that slept does not bring its user back once somebody else is logged in", async () => {
  const world = bankWorld();
  const { storage, asleep, awake, tokens } = await sleepThroughFailedLogout(world);
  await awake.login(bobsLogin);
  const stored = storage.getItem(KEY);
  expect(await asleep.auth()).toBeUndefined();
  const [, bobs] = tokens;
  expect(tokens).toHaveLength(2);
  expect(bobs).toBe(awake.toJSON()!.token);
  expect(asleep.toJSON()).toEqual(awake.toJSON());
  expect(storage.getItem(KEY)).toBe(stored);
  expect(await world.works(bobs!, "bob")).toBe(true);
});

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a tab that slept while another changed what is stored, at %s", (_, createWorld) => {
  it.each([
    ["where somebody logged in", false],
    ["that found the session stored", true],
  ])("revokes, as the one %s, at its logout what the other has renewed, and empties the storage", async (__, isSwapped) => {
    const world = createWorld();
    const { storage, ...tabs } = await twoTabs(world, refreshable);
    const [asleep, awake] = isSwapped ? [tabs.awake, tabs.asleep] : [tabs.asleep, tabs.awake];
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    await awake.auth();
    const { token, previous } = awake.toJSON()!;
    expect(await world.works(token)).toBe(true);
    await asleep.logout();
    expect(asleep.state).toEqual({ status: "logged-out" });
    expect(storage.getItem(KEY)).toBeNull();
    await expect.poll(() => Promise.all([token, previous!].map((each) => world.works(each)))).toEqual([false, false]);
  });

  it("renews nothing where the other has done so", async () => {
    const world = createWorld();
    const { storage, asleep, awake } = await twoTabs(world, refreshable);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    await awake.auth();
    await asleep.auth();
    expect(world.calls()).toEqual(["POST token", "POST token"]);
    expect(storage.getItem(KEY)).toBe(JSON.stringify(asleep));
    expect(asleep.toJSON()).toEqual(awake.toJSON());
  });

  it("gives its own renewal up where the other was quicker", async () => {
    const world = createWorld();
    const { storage, asleep, awake } = await twoTabs(world, refreshable);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    const { promise: isQuicker, resolve: go } = Promise.withResolvers<void>();
    let given = "";
    world.instead = async (request) => {
      world.instead = undefined;
      await isQuicker;
      const response = await world.fetch(request);
      given = ((await response.clone().json()) as { access_token: string }).access_token;
      return response;
    };
    const waiting = asleep.auth();
    await awake.auth();
    const stored = storage.getItem(KEY);
    go();
    await waiting;
    expect(asleep.toJSON()).toEqual(awake.toJSON());
    expect(storage.getItem(KEY)).toBe(stored);
    await expect.poll(() => world.works(given)).toBe(false);
    expect(await world.works(awake.toJSON()!.token)).toBe(true);
  });

  it("revokes by its login the one of the other, of which it had not heard", async () => {
    const world = createWorld();
    const storage = createStorage();
    const [asleep, awake] = [world.session(), world.session()];
    persistSession(asleep, storage, KEY);
    persistSession(awake, storage, KEY);
    await awake.login(login);
    await asleep.login(login);
    await expect.poll(() => world.works(awake.toJSON()!.token)).toBe(false);
    expect(storage.getItem(KEY)).toBe(JSON.stringify(asleep));
  });

  it("says at its logout when the token that all share was not revoked", async () => {
    const world = createWorld();
    const { asleep, awake } = await twoTabs(world, refreshable);
    vi.setSystemTime(Date.now() + HOUR - 60_000);
    await awake.auth();
    const shared = `Bearer ${awake.toJSON()!.token}`;
    world.instead = ({ method, headers }) =>
      method === "DELETE" && headers.get("authorization") === shared ? Promise.reject(new TypeError("offline")) : undefined;
    expect(await asleep.logout()).toMatchObject({ revoked: false });
  });

  it("takes over what the other stored when its own login fails", async () => {
    const world = createWorld();
    const storage = createStorage();
    const [asleep, awake] = [world.session(), world.session()];
    persistSession(asleep, storage, KEY);
    persistSession(awake, storage, KEY);
    await awake.login(login);
    const stored = storage.getItem(KEY);
    expect(await failure(asleep.login({ ...login, password: "hunter2" }))).toMatchObject({ status: 401 });
    expect(storage.getItem(KEY)).toBe(stored);
    expect(stored).toBe(JSON.stringify(awake));
    expect(asleep.state).toEqual(awake.state);
    expect((await world.list(asleep)).status).toBe(200);
  });

  it("does not bring back by a renewal what the other has ended, though the server did not hear of that", async () => {
    const world = createWorld();
    const { storage, asleep, tokens } = await sleepThroughFailedLogout(world);
    expect(await asleep.auth()).toBeUndefined();
    expect(tokens).toHaveLength(1);
    expect(asleep.state).toEqual({ status: "logged-out" });
    expect(storage.getItem(KEY)).toBeNull();
  });
});
