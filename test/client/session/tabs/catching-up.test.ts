import { persistSession } from "@token-apis/client";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../../support.ts";
import { bankWorld, HOUR, login, merchantWorld } from "../support.ts";
import { createStorage, emptyTabs, KEY, refreshable, sleepThroughFailedLogout, twoTabs } from "./storage.ts";

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
    const { storage, asleep, awake } = emptyTabs(world);
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

  it("catches up where it is kept now, though keeping it elsewhere ended later", async () => {
    const world = createWorld();
    const { storage, awake } = emptyTabs(world);
    const moved = world.session();
    const endBefore = persistSession(moved, createStorage(), KEY);
    persistSession(moved, storage, KEY);
    endBefore();
    await moved.login(login);
    await awake.login(login);
    await moved.logout();
    expect(moved.state).toEqual({ status: "logged-out" });
    expect(storage.getItem(KEY)).toBeNull();
    expect(await world.works(awake.toJSON()!.token)).toBe(false);
  });

  it("takes over what the other stored when its own login fails", async () => {
    const world = createWorld();
    const { storage, asleep, awake } = emptyTabs(world);
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
