import { persistSession } from "@token-apis/client";
import { expect, vi } from "vitest";
import { HOUR, hours, login, type merchantWorld, tokensOf } from "../support.ts";

export const KEY = "session";

/** A storage that tells no tab of what another wrote: they all sleep. */
export function createStorage(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

type World = ReturnType<typeof merchantWorld>;

/** Two tabs in which nobody is logged in, and neither hears of the other. */
export function emptyTabs(world: World) {
  const storage = createStorage();
  const [asleep, awake] = [world.session(), world.session()];
  persistSession(asleep, storage, KEY);
  persistSession(awake, storage, KEY);
  return { storage, asleep, awake };
}

/** Two tabs with the same session, of which one sleeps from now on; `tokens` is all that this one gets to hold. */
export async function twoTabs(world: World, wish = {}) {
  const storage = createStorage();
  const [asleep, awake] = [world.session(wish), world.session(wish)];
  const tokens = tokensOf(asleep);
  persistSession(asleep, storage, KEY);
  await asleep.login(login);
  persistSession(awake, storage, KEY);
  return { storage, asleep, awake, tokens };
}

/** The same, and in the one that is awake somebody logs out and in again. */
export async function sleepThroughLogin(world: World, wish = {}, next = login) {
  const tabs = await twoTabs(world, wish);
  await tabs.awake.logout();
  await tabs.awake.login(next);
  return tabs;
}

/** The same for a token that is due for renewal, and the logout did not reach the server: the token is alive. */
export async function sleepThroughFailedLogout(world: World) {
  const tabs = await twoTabs(world, refreshable);
  world.instead = ({ method }) => (method === "DELETE" ? Promise.reject(new TypeError("offline")) : undefined);
  expect(await tabs.awake.logout()).toMatchObject({ revoked: false });
  world.instead = undefined;
  vi.setSystemTime(Date.now() + HOUR - 60_000);
  return tabs;
}

export const refreshable = { refreshable: true, duration: hours(1) };
