import { afterEach, describe, expect, it, vi } from "vitest";
import { createApp, createMemoryStore, type LogFields, type Store } from "../../../packages/server/src/index.ts";
import { basic, sendTo } from "../../conformance/support.ts";

afterEach(() => vi.useRealTimers());

/** The app on a store whose `ping` is as given, and all that its logger was told. */
function createWatched(ping: Store["ping"] = () => undefined) {
  const requests: LogFields[] = [];
  const probes: LogFields[] = [];
  const faults: unknown[] = [];
  const logger = {
    error: (_message: string, details: unknown) => void faults.push(details),
    info: (_message: string, fields: LogFields) => void requests.push(fields),
    debug: (_message: string, fields: LogFields) => void probes.push(fields),
  };
  const seed = { "taler-merchant": { instances: { shop: { password: "shop-password" } } } };
  const send = sendTo(createApp({ seed, store: { ...createMemoryStore(), ping }, logger }));
  return { send, requests, probes, faults };
}

describe("the log of requests", () => {
  it("has method, route template, status, duration and request id of each, and nothing else that was sent", async () => {
    const { send, requests } = createWatched();
    const auth = basic("shop", "shop-password");
    const created = await send("POST", "/taler-merchant/instances/shop/private/token?x=hidden", { auth, body: { scope: "all" } });
    expect(requests).toStrictEqual([
      {
        api: "taler-merchant",
        operation: "createToken",
        method: "POST",
        route: "/private/token",
        status: 200,
        duration_ms: expect.any(Number),
        request_id: created.headers.get("x-request-id"),
      },
    ]);
  });

  it("has the requests that lead nowhere, without their path", async () => {
    const { send, requests } = createWatched();
    await send("GET", "/taler-corebank/secrets/of/alice");
    await send("PUT", "/taler-corebank/config");
    await send("OPTIONS", "/onewelcome/oauth/api/v1/users/alice/tokens");
    expect(requests.map(({ operation, route, status }) => [operation, route, status])).toEqual([
      [undefined, undefined, 404],
      [undefined, "/config", 405],
      [undefined, "/oauth/api/v1/users/{userId}/tokens", 204],
    ]);
  });

  it("does not keep an answer back when it cannot be written", async () => {
    const logger = {
      error: () => undefined,
      info: () => {
        throw new Error("disk full");
      },
    };
    expect((await sendTo(createApp({ logger }))("GET", "/taler-corebank/config")).status).toBe(200);
  });
});

describe("/healthz and /readyz", () => {
  it.each(["/healthz", "/readyz"])("%s answers 200 while all is well, to everybody, and stays out of caches", async (path) => {
    const { send, requests, probes } = createWatched();
    const reply = await send("GET", path);
    expect(reply).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect((await send("HEAD", path)).status).toBe(200);
    expect((await send("POST", path)).status).toBe(405);
    expect((await send("GET", `${path}/more`)).status).toBe(404);
    expect([requests.length, probes.length]).toEqual([0, 4]);
  });

  it("tell a store that cannot be reached from a process that does not run, and recover", async () => {
    let isDown = true;
    const { send, faults } = createWatched(() => {
      if (isDown) throw new Error("connection refused by db.internal");
    });
    const reply = await send("GET", "/readyz");
    expect(reply).toMatchObject({ status: 503, body: { status: "store unreachable" } });
    expect(faults).toEqual([new Error("connection refused by db.internal")]);
    expect((await send("GET", "/healthz")).status).toBe(200);
    isDown = false;
    expect((await send("GET", "/readyz")).status).toBe(200);
  });

  it("do not wait for a store that does not answer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { send } = createWatched(() => new Promise(() => undefined));
    const reply = send("GET", "/readyz");
    await vi.advanceTimersByTimeAsync(2000);
    expect((await reply).status).toBe(503);
  });
});
