import { createClient, NetworkError } from "@token-apis/client";
import { retry, timeout } from "@token-apis/client/fetch";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { operations } from "./fixtures/orders.ts";
import { failure, json, noContent } from "./support.ts";

type Answer = () => Response | Promise<Response>;

/** A client that retries; its server gives these answers in turn. */
function retrying(answers: Answer[], options = {}) {
  vi.useFakeTimers({ toFake: ["setTimeout", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const sent: string[] = [];
  const began = Date.now();
  const fetch = retry(async (request) => {
    sent.push(`${request.method} after ${Math.round((Date.now() - began) / 1000)} s: ${await request.text()}`);
    return answers.shift()!();
  }, options);
  return { client: createClient(operations, { baseUrl: "https://orders.example/", fetch }), sent };
}

const busy = (retryAfter?: string): Answer => {
  const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  return () => Response.json({}, { status: 503, headers });
};
const broken: Answer = () => Promise.reject(new TypeError("fetch failed"));
const fine: Answer = () => json(200, { orders: [] });

describe("retry", () => {
  it("sends a request again after a failure of the network and a temporary status, body included", async () => {
    const { client, sent } = retrying([broken, busy("0"), noContent]);
    const call = client.cancelOrder({ path: { orderId: "a", part: 1 }, body: { reason: "b" } });
    await vi.runAllTimersAsync();
    expect((await call).status).toBe(204);
    expect(sent.map((line) => line.replace(/ after .* s/, ""))).toEqual(Array(3).fill('DELETE: {"reason":"b"}'));
  });

  it("waits as long as Retry-After says, in seconds or until a date", async () => {
    const { client, sent } = retrying([busy("7"), () => busy(new Date(Date.now() + 5000).toUTCString())(), fine]);
    const call = client.listOrders();
    await vi.runAllTimersAsync();
    expect((await call).status).toBe(200);
    const [first, second, third] = sent.map((line) => Number(/after (\d+) s/.exec(line)![1]));
    expect([first, second]).toEqual([0, 7]);
    expect(third! - second!).toBeGreaterThanOrEqual(4);
    expect(third! - second!).toBeLessThanOrEqual(5);
  });

  it("gives the last answer after three attempts, or as many as it is told", async () => {
    for (const [attempts, options] of [
      [3, {}],
      [5, { attempts: 5 }],
    ] as const) {
      const { client, sent } = retrying(Array<Answer>(9).fill(busy()), options);
      const call = failure(client.listOrders());
      await vi.runAllTimersAsync();
      expect(await call).toMatchObject({ got: "503" });
      expect(sent).toHaveLength(attempts);
    }
  });

  it("does not wait for longer than it may", async () => {
    const { client, sent } = retrying([busy("3600")]);
    expect(await failure(client.listOrders())).toMatchObject({ got: "503" });
    expect(sent).toHaveLength(1);
  });

  it("sends a POST once, and other statuses once", async () => {
    const posting = retrying([busy("0")]);
    expect((await posting.client.createOrder({ body: { amount: "1" } })).status).toBe(503);
    const refused = retrying([() => json(401, { code: 1 })]);
    expect((await refused.client.listOrders()).status).toBe(401);
    expect([posting.sent.length, refused.sent.length]).toEqual([1, 1]);
  });

  it("is ended by an abort, also while it waits", async () => {
    const { client, sent } = retrying([busy("20"), fine]);
    const controller = new AbortController();
    const reason = new Error("page left");
    const call = failure(client.listOrders({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(reason);
    expect(await call).toBe(reason);
    expect(sent).toHaveLength(1);
  });
});

describe("timeout", () => {
  const silent = ({ signal }: Request) =>
    new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));

  it("ends a request without an answer by a NetworkError", async () => {
    const client = createClient(operations, { baseUrl: "https://orders.example/", fetch: timeout(1, silent) });
    const error = await failure(client.listOrders());
    expect(error).toBeInstanceOf(NetworkError);
    expect(error.cause).toMatchObject({ name: "TimeoutError" });
  });

  it("counts for each attempt of a retry", async () => {
    const fetches = [silent, fine];
    const fetch = retry(
      timeout(1, (request) => fetches.shift()!(request)),
      { longestPause: 1 },
    );
    const client = createClient(operations, { baseUrl: "https://orders.example/", fetch });
    expect((await client.listOrders()).status).toBe(200);
  });

  it("leaves the abort of the caller as it is", async () => {
    const client = createClient(operations, { baseUrl: "https://orders.example/", fetch: timeout(60_000, silent) });
    const controller = new AbortController();
    const call = failure(client.listOrders({ signal: controller.signal }));
    const reason = new Error("page left");
    controller.abort(reason);
    expect(await call).toBe(reason);
  });
});
