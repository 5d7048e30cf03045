import { persistSession } from "@token-apis/client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { bankWorld, HOUR, hours, login, merchantWorld, typeLastTan, uncaught } from "../support.ts";
import type { AnySession } from "../support.ts";

const KEY = "session";

/** A storage as browsers have it: tabs share it, and each learns of what the others wrote a little later. */
function createStorage() {
  const items = new Map<string, string>();
  const writes: string[] = [];
  const tabs = new Set<(event: Event) => void>();

  function openTab() {
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem(key: string, text: string) {
        if (items.get(key) === text) return;
        items.set(key, text);
        writes.push(text);
        tell(key);
      },
      removeItem(key: string) {
        if (items.delete(key)) tell(key);
      },
    };
    let listener: ((event: Event) => void) | undefined;
    const tell = (key: string): void => {
      for (const hear of tabs) {
        if (hear !== listener) setTimeout(() => hear(Object.assign(new Event("storage"), { key, storageArea: hearer(hear) })), 5);
      }
    };
    /** Keeps the session in this tab. */
    const keep = (session: AnySession): (() => void) => {
      vi.stubGlobal("addEventListener", (type: string, hear: (event: Event) => void) => {
        if (type !== "storage") return;
        listener = hear;
        storageOf.set(hear, storage);
        tabs.add(hear);
      });
      vi.stubGlobal(
        "removeEventListener",
        (type: string, hear: (event: Event) => void) => type === "storage" && tabs.delete(hear),
      );
      return persistSession(session, storage, KEY);
    };
    /** Has the tab hear of the key, as though another one had written. */
    const hear = (): void => listener!(Object.assign(new Event("storage"), { key: KEY, storageArea: storage }));
    return { storage, keep, hear };
  }
  const storageOf = new Map<(event: Event) => void, object>();
  const hearer = (hear: (event: Event) => void) => storageOf.get(hear);
  onTestFinished(() => void vi.unstubAllGlobals());
  return { items, writes, openTab };
}

describe.each([
  ["taler-merchant", merchantWorld],
  ["taler-corebank", bankWorld],
])("a session of %s that is kept in a storage", (_, createWorld) => {
  it("is there after a reload, and gone after a logout", async () => {
    const world = createWorld();
    const { items, openTab } = createStorage();
    const before = world.session();
    openTab().keep(before);
    await before.login(login);
    const after = world.session();
    openTab().keep(after);
    expect(after.state).toEqual(before.state);
    await after.logout();
    expect(items.size).toBe(0);
  });

  it("is followed by the other tabs, which echo nothing", async () => {
    const world = createWorld({ secondFactor: "any" });
    const { writes, openTab } = createStorage();
    const [one, other] = [world.session({}, { onChallenge: typeLastTan(world.tans) }), world.session()];
    openTab().keep(one);
    openTab().keep(other);
    await one.login(login);
    await vi.advanceTimersByTimeAsync(100);
    expect(other.toJSON()).toEqual(one.toJSON());
    expect(writes).toHaveLength(1);
    await other.logout();
    await vi.advanceTimersByTimeAsync(100);
    expect(one.state.status).toBe("logged-out");
  });

  it("is renewed by one tab for all of them", async () => {
    const world = createWorld();
    const { openTab } = createStorage();
    const wish = { refreshable: true, duration: hours(1) };
    const sessions = [world.session(wish), world.session(wish), world.session(wish)];
    for (const session of sessions) openTab().keep(session);
    await sessions[1]!.login(login);
    await vi.advanceTimersByTimeAsync(0.9 * HOUR);
    expect(world.calls().filter((call) => call === "POST token")).toHaveLength(2);
    expect(new Set(sessions.map((session) => session.toJSON()?.token)).size).toBe(1);
  });

  it("ends the same in all tabs when two of them write at once", async () => {
    const world = createWorld();
    const { writes, openTab } = createStorage();
    const sessions = [world.session(), world.session()];
    for (const session of sessions) openTab().keep(session);
    await Promise.all(sessions.map((session) => session.login(login)));
    await vi.advanceTimersByTimeAsync(100);
    expect(writes).toHaveLength(2);
    expect(sessions.map((session) => session.toJSON()?.token)).toEqual(Array(2).fill(JSON.parse(writes[1]!).token));
  });

  it("starts anew when what is stored is damaged", () => {
    const { items, openTab } = createStorage();
    items.set(KEY, '{"token":');
    const session = createWorld().session();
    openTab().keep(session);
    expect([session.state.status, items.size]).toEqual(["logged-out", 0]);
  });

  it("leaves nobody logged in when something damages it", async () => {
    const { items, openTab } = createStorage();
    const session = createWorld().session();
    const tab = openTab();
    tab.keep(session);
    await session.login(login);
    openTab().storage.setItem(KEY, "{}");
    await vi.advanceTimersByTimeAsync(100);
    expect([session.state.status, items.size]).toEqual(["logged-out", 0]);
  });

  it("is left alone where another version of this keeps its own", async () => {
    const { items, openTab } = createStorage();
    const session = createWorld().session();
    openTab().keep(session);
    await session.login(login);
    const other = '{"kind":"token-apis-session-99"}';
    openTab().storage.setItem(KEY, other);
    await vi.advanceTimersByTimeAsync(100);
    expect([session.state.status, items.get(KEY)]).toEqual(["logged-out", other]);
  });

  it("is removed when it belongs to another server", async () => {
    const { items, openTab } = createStorage();
    const world = createWorld();
    const session = world.session();
    await session.login(login);
    items.set(KEY, JSON.stringify({ ...session.toJSON(), baseUrl: "https://elsewhere.example/" }));
    const after = world.session();
    openTab().keep(after);
    expect([after.state.status, items.size]).toEqual(["logged-out", 0]);
  });

  it("is removed when it is over by the time it is read", async () => {
    const world = createWorld();
    const { items, openTab } = createStorage();
    const before = world.session({ duration: hours(1) });
    const end = openTab().keep(before);
    await before.login(login);
    end();
    vi.setSystemTime(Date.now() + HOUR);
    const after = world.session();
    openTab().keep(after);
    expect(after.state).toEqual({ status: "expired", user: "alice", reason: "over" });
    expect(items.size).toBe(0);
  });

  it("stays stored, and is left alone, when keeping it ends", async () => {
    const world = createWorld();
    const { items, openTab } = createStorage();
    const session = world.session();
    const end = openTab().keep(session);
    await session.login(login);
    end();
    await session.logout();
    expect(items.size).toBe(1);
  });

  it("does not follow the other tabs any more when keeping it ends", async () => {
    const world = createWorld();
    const { items, openTab } = createStorage();
    const [session, other] = [world.session(), world.session()];
    const end = openTab().keep(session);
    openTab().keep(other);
    end();
    await other.login(login);
    await vi.advanceTimersByTimeAsync(100);
    expect(items.size).toBe(1);
    expect(session.state).toEqual({ status: "logged-out" });
  });

  it("is not read again when the tab hears of what it wrote itself", async () => {
    const session = createWorld().session();
    const { items, openTab } = createStorage();
    const { storage, keep, hear } = openTab();
    keep(session);
    const read = vi.spyOn(session, "fromJSON");
    await session.login(login);
    hear();
    expect(read).not.toHaveBeenCalled();
    storage.removeItem(KEY);
    hear();
    expect(read.mock.calls).toEqual([[null]]);
    expect(items.size).toBe(0);
  });

  it.each(["pageshow", "storage"])(
    "goes on through a %s event though the storage is full, which the runtime reports",
    async (type) => {
      const reported = uncaught();
      const heard: ((event: Event) => void)[] = [];
      vi.stubGlobal("addEventListener", (name: string, hear: (event: Event) => void) => name === type && heard.push(hear));
      onTestFinished(() => void vi.unstubAllGlobals());
      const full = new DOMException("The quota has been exceeded.", "QuotaExceededError");
      const storage = {
        getItem: () => null,
        setItem() {
          throw full;
        },
        removeItem: () => {},
      };
      const session = createWorld().session();
      persistSession(session, storage, KEY);
      await session.login(login);
      await expect.poll(() => reported).toEqual([full]);
      for (const hear of heard) hear(Object.assign(new Event(type), { key: KEY, storageArea: storage }));
      expect(heard).toHaveLength(1);
      expect(session.state).toMatchObject({ status: "logged-in", user: "alice" });
    },
  );

  it("hears of other keys and other storages without minding", async () => {
    const world = createWorld();
    const session = world.session();
    const heard: ((event: Event) => void)[] = [];
    vi.stubGlobal("addEventListener", (type: string, hear: (event: Event) => void) => {
      if (type === "storage") heard.push(hear);
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const storage = { getItem: vi.fn<() => null>(() => null), setItem: () => {}, removeItem: () => {} };
    persistSession(session, storage, KEY);
    const tell = (event: object): void => heard.forEach((hear) => hear(Object.assign(new Event("storage"), event)));
    storage.getItem.mockClear();
    tell({ key: "other", storageArea: storage });
    tell({ key: KEY, storageArea: {} });
    expect(storage.getItem).not.toHaveBeenCalled();
    tell({ key: null, storageArea: storage });
    expect(storage.getItem).toHaveBeenCalledOnce();
  });
});
