import { persistSession } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { bankWorld, bobsLogin, HOUR, hours, login, merchantWorld } from "../support.ts";
import { createStorage, emptyTabs, KEY, refreshable, sleepThroughFailedLogout, sleepThroughLogin } from "./storage.ts";

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
  const { storage, asleep, awake } = emptyTabs(world);
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
