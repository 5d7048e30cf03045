import { Server } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type RunningServer, serve } from "../../../packages/server/src/node/serve.ts";
import { isLoopback } from "../../../packages/server/src/node/command/load-seed.ts";

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close(0))));

const app = { fetch: () => new Response("here") };

describe("serve", () => {
  it.each(["127.0.0.1", "localhost", "0.0.0.0", "::1"])("gives a URL that leads to the app: %s", async (host) => {
    const server = await serve({ app, port: 0, host });
    running.push(server);
    expect(await (await fetch(server.url)).text()).toBe("here");
  });

  it("rejects with the reason why it cannot listen", async () => {
    const server = await serve({ app, port: 0 });
    running.push(server);
    await expect(serve({ app, port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("limits the number of connections and the time that one may be idle", async () => {
    const setTimeoutOf = vi.spyOn(Server.prototype, "setTimeout");
    const listen = vi.spyOn(Server.prototype, "listen");
    const server = await serve({ app, port: 0 });
    running.push(server);
    expect(setTimeoutOf).toHaveBeenCalledWith(30_000);
    expect(listen.mock.contexts[0]).toMatchObject({ maxConnections: 4096, requestTimeout: 20_000, headersTimeout: 10_000 });
  });

  it("ends connections that outlast the time it was given", async () => {
    const { url, close } = await serve({ app: { fetch: () => new Promise<Response>(() => undefined) }, port: 0 });
    const hanging = expect(fetch(url)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await close(10);
    await hanging;
  });
});

it.each([
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["LOCALHOST", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["localhost.example", false],
])("knows whether %s is a loopback address: %s", (host, want) => {
  expect(isLoopback(host)).toBe(want);
});
