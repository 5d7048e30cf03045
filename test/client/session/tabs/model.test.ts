import { persistSession } from "@token-apis/client";
import type { SessionState } from "@token-apis/client";
import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import { bankWorld, bobsLogin, HOUR, hours, login } from "../support.ts";
import { createStorage, KEY } from "./storage.ts";

const DEEDS = ["login", "wrong login", "bob's login", "logout", "list", "auth", "hear", "sleep"] as const;

/** One thing that happens: in a tab, its requests taking so long, and so long before the next. In milliseconds. */
const step = fc.record({
  tab: fc.nat(2),
  deed: fc.constantFrom(...DEEDS),
  takes: fc.constantFrom(0, 10, 70),
  pause: fc.constantFrom(0, 5, 50),
});

// Lists are alice's.
const isBobs = (state: SessionState): boolean => "user" in state && state.user === bobsLogin.user;

/** Tabs that share a storage and hear of each other only when told to; every token that the server gives is noted. */
function openTabs(count: number) {
  const world = bankWorld();
  const items = new Map<string, string>();
  const storage = createStorage(items);
  const issued: { user: string; token: string }[] = [];
  const foreign: string[] = [];
  const latency = { milliseconds: 0 };
  const fetch = async (request: Request): Promise<Response> => {
    const { milliseconds } = latency;
    const [, user = ""] = /accounts\/(\w+)/.exec(request.url) ?? [];
    const sent = request.headers.get("authorization");
    if (issued.some(({ user: owner, token }) => owner !== user && sent === `Bearer ${token}`)) foreign.push(request.url);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    const response = await world.fetch(request);
    if (request.method === "POST" && response.status === 200) {
      const { access_token: token } = (await response.clone().json()) as { access_token: string };
      issued.push({ user, token });
    }
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return response;
  };
  const tabs = Array.from({ length: count }, () => {
    const session = world.session({ refreshable: true, duration: hours(1) }, { fetch });
    let hear = (): void => {};
    vi.stubGlobal("addEventListener", (type: string, listener: () => void) => {
      if (type === "pageshow") hear = listener;
    });
    persistSession(session, storage, KEY);
    vi.unstubAllGlobals();
    return { session, hear };
  });
  return { world, items, issued, foreign, latency, tabs };
}

it("tabs with one session come to agree, and leave no token behind when one of them logs out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { world, items, issued, foreign, latency, tabs } = openTabs(3);
      const under: Promise<unknown>[] = [];
      // What one hears may have it do something, which the others then hear of.
      const settleDown = async (): Promise<void> => {
        for (let round = 0; round < 3; round++) {
          for (const { hear } of tabs) hear();
          await vi.advanceTimersByTimeAsync(1000);
        }
      };
      for (const { tab, deed, takes, pause } of steps) {
        const { session, hear } = tabs[tab]!;
        latency.milliseconds = takes;
        const settle = (what: Promise<unknown>) => under.push(what.catch(() => {}));
        if (deed === "login") settle(session.login(login));
        else if (deed === "bob's login") settle(session.login(bobsLogin));
        else if (deed === "wrong login") settle(session.login({ ...login, password: "hunter2" }));
        else if (deed === "logout") settle(session.logout());
        else if (deed === "list" && !isBobs(session.state)) settle(world.list(session));
        else if (deed === "auth") settle(session.auth());
        else if (deed === "hear") hear();
        else if (deed === "sleep") {
          // What is under way ends first: a clock that jumps in the middle tells a wrong lifetime.
          await vi.advanceTimersByTimeAsync(1000);
          vi.setSystemTime(Date.now() + HOUR - 100_000);
        }
        await vi.advanceTimersByTimeAsync(pause);
      }
      await vi.advanceTimersByTimeAsync(1000);
      await Promise.all(under);
      await settleDown();
      const stored = items.has(KEY) ? (JSON.parse(items.get(KEY)!) as { token: string }).token : undefined;
      expect(tabs.map(({ session }) => session.toJSON()?.token)).toEqual([stored, stored, stored]);
      expect(foreign).toEqual([]);

      const [first] = tabs;
      const logout = first!.session.logout();
      await vi.advanceTimersByTimeAsync(1000);
      expect(await logout).toEqual({ revoked: true });
      await settleDown();
      expect(tabs.map(({ session }) => session.toJSON())).toEqual([null, null, null]);
      expect(items.size).toBe(0);
      for (const { user, token } of issued) expect([user, token, await world.works(token, user)]).toEqual([user, token, false]);
    }),
    { numRuns: 200 },
  );
});
