import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../../packages/server/src/node/serve.ts";

const running: RunningServer[] = [];
afterEach(() => Promise.all(running.splice(0).map(({ close }) => close(0))));

async function start(answer: (request: Request) => Response | Promise<Response>) {
  const warnings: unknown[] = [];
  const logger = { warn: (...warning: unknown[]) => void warnings.push(warning) };
  const server = await serve({ app: { fetch: answer }, port: 0, logger });
  running.push(server);
  return { ...server, warnings, port: Number(new URL(server.url).port) };
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a server that is closed", () => {
  it("answers what is under way, takes nothing new, and waits for no connection that is merely kept", async () => {
    const asked = Promise.withResolvers<void>();
    const { url, close, warnings } = await start(async () => {
      asked.resolve();
      await later(200);
      return new Response("done");
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = request(url, { agent }).end();
    await asked.promise;
    const started = performance.now();
    const closed = close();
    await expect(fetch(url)).rejects.toThrow();
    const [answer] = await once(first, "response");
    answer.resume();
    expect(answer.statusCode).toBe(200);
    await closed;
    expect(performance.now() - started).toBeLessThan(2000);
    expect(warnings).toEqual([]);
    agent.destroy();
  });

  it("cuts what takes longer than it was given, and says so", async () => {
    const asked = Promise.withResolvers<void>();
    const { url, close, warnings } = await start(() => {
      asked.resolve();
      return new Promise(() => undefined);
    });
    const hanging = expect(fetch(url)).rejects.toThrow();
    await asked.promise;
    await close(20);
    await hanging;
    expect(warnings).toHaveLength(1);
  });
});

describe("a client that sends what is not HTTP", () => {
  it.each([
    ["too many headers", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ["no request line", "\r\nhello\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", 400],
    ["length and chunks", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
  ])("is answered with a status of 400 and more, and loses its connection: %s", async (_what, text, status) => {
    const { port } = await start(() => new Response("here"));
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (data: string) => (answer += data));
    socket.write(text);
    await once(socket, "close");
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});
