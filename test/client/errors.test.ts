import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import {
  ApiError,
  bearer,
  createClient,
  expectOk,
  GatewayError,
  InvalidBodyError,
  NetworkError,
  UndocumentedStatusError,
} from "@token-apis/client";
import type { Operation } from "@token-apis/contracts";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createOrder, operations } from "./fixtures/orders.ts";
import type { types } from "./fixtures/orders.ts";
import { failure, json, noContent, ordersClient, rawOrdersClient } from "./support.ts";

const broken = (status: number) =>
  new Response(
    new ReadableStream({
      start: (body) => body.enqueue(new TextEncoder().encode('{"orders":[')),
      pull: (body) => body.error(new TypeError("terminated")),
    }),
    { status },
  );

describe("a status that the contract does not have", () => {
  it("is an UndocumentedStatusError that names operation, method, URL and statuses", async () => {
    const { client } = ordersClient(json(418, { code: 1 }));
    const error = await failure(client.listOrders({ query: { limit: 3 } }));
    expect(error).toBeInstanceOf(UndocumentedStatusError);
    expect(error).toMatchObject({
      name: "UndocumentedStatusError",
      message: "listOrders: GET https://orders.example/v1/orders…: expected 200, 204, 401, 403, got 418",
      operation: "listOrders",
      method: "GET",
      url: "https://orders.example/v1/orders…",
      expected: "200, 204, 401, 403",
      got: "418",
    });
    expect((error as UndocumentedStatusError).response.status).toBe(418);
  });

  it("stands for a redirect, which is not followed", async () => {
    const { client, requests } = ordersClient(Response.redirect("https://elsewhere.example/", 308), {
      auth: bearer("t"),
    });
    expect(await failure(client.listOrders())).toMatchObject({ name: "UndocumentedStatusError", got: "308" });
    expect(requests).toHaveLength(1);
  });

  const anyStatus: Operation<types["createOrder"]> = { ...createOrder, responses: { default: [] } };
  const call = { body: { amount: "EUR:5" } };
  const orderAnsweredBy = (answer: Response) =>
    createClient({ anyStatus }, { baseUrl: "https://orders.example", fetch: () => answer }).anyStatus(call);

  it.each([
    ["a redirect", Response.redirect("https://elsewhere.example/", 302), "302"],
    ["a redirect as browsers show it", Response.error(), "0"],
  ])("stands for %s also where the contract has a default: the answer is elsewhere", async (_, answer, got) => {
    const error = await failure(orderAnsweredBy(answer));
    expect(error).toBeInstanceOf(UndocumentedStatusError);
    expect(error).toMatchObject({ operation: "createOrder", expected: "default", got });
  });

  it("does not stand for a 2xx where the contract has another 2xx", async () => {
    const { client } = ordersClient(new Response("surprise", { status: 202 }));
    const error = await failure(client.createOrder({ body: { amount: "1" } }));
    expect(error).toMatchObject({ name: "UndocumentedStatusError", got: "202" });
  });

  it.each([200, 204, 404, 418, 500, 599])("does not stand for %i where the contract has a default", async (status) => {
    expect(await orderAnsweredBy(new Response(null, { status }))).toMatchObject({ status, body: undefined });
  });
});

describe("a body that is not JSON where JSON is due", () => {
  it("is an InvalidBodyError that names what was due and what came", async () => {
    const page = new Response("<h1>Bad gateway</h1>", { status: 403, headers: { "content-type": "text/html" } });
    const error = await failure(ordersClient(page).client.listOrders());
    expect(error).toBeInstanceOf(InvalidBodyError);
    expect(error).toMatchObject({
      name: "InvalidBodyError",
      message:
        "listOrders: GET https://orders.example/v1/orders: expected application/json, got 403 with a body that is not JSON (text/html)",
      expected: "application/json",
      got: "403 with a body that is not JSON (text/html)",
      cause: expect.any(SyntaxError) as unknown,
    });
    expect((error as InvalidBodyError).response.status).toBe(403);
  });

  it("has the answer with it, as far as there is one", async () => {
    const page = new Response("<h1>No</h1>", { status: 403, headers: { "x-request-id": "7" } });
    const error = (await failure(ordersClient(page, { fetch: () => page }).client.listOrders())) as InvalidBodyError;
    expect(error.answer).toEqual({
      status: 403,
      ok: false,
      body: undefined,
      headers: page.headers,
      response: page,
      operation: operations.listOrders,
    });
  });

  it.each([200, 401])("is the empty one too, at status %i", async (status) => {
    const error = await failure(ordersClient(new Response(null, { status })).client.listOrders());
    expect(error).toMatchObject({
      name: "InvalidBodyError",
      got: `${status} with a body that is not JSON (no content-type)`,
    });
  });

  it("is a body with Content-Length: 0 as well", async () => {
    const empty = new Response("", { status: 401, headers: { "content-length": "0" } });
    expect(await failure(ordersClient(empty).client.listOrders())).toBeInstanceOf(InvalidBodyError);
  });

  it("is told from a body that is a JSON string, at an error status too", async () => {
    expect(await ordersClient(json(401, "no")).client.listOrders()).toMatchObject({ status: 401, body: "no" });
  });

  it.each([200, 401])("does not quote that body, status %i", async (status) => {
    const error = await failure(ordersClient(new Response("secret-token:ABC", { status })).client.listOrders());
    expect(error).toBeInstanceOf(InvalidBodyError);
    expect(inspect(error)).not.toMatch(/secret-token|ABC/);
    expect(String(error.cause)).toContain("SyntaxError: Unexpected token 's'");
  });
});

describe("an answer that the server did not give", () => {
  const page = (status: number) => new Response("<h1>nginx</h1>", { status, headers: { "content-type": "text/html" } });

  it("is a GatewayError at a status that the contract does not have", async () => {
    const error = await failure(ordersClient(page(502)).client.listOrders());
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({
      name: "GatewayError",
      message: expect.stringMatching(/expected 200, 204, 401, 403, got 502 from a gateway$/) as unknown,
    });
  });

  it("is a GatewayError at a status that the contract has with JSON", async () => {
    const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/", fetch: () => page(502) });
    const error = await failure(bank.sendChallenge({ path: { username: "alice", challenge_id: "7" } }));
    expect(error).toMatchObject({
      name: "GatewayError",
      got: "502 with a body that is not JSON (text/html) from a gateway",
      answer: { status: 502, body: undefined },
    });
  });

  it("is no GatewayError when it is JSON", async () => {
    expect(await failure(ordersClient(json(502, {})).client.listOrders())).toBeInstanceOf(UndocumentedStatusError);
  });

  it("asks whether the base URL is right at a 404 that the contract does not have and that is not JSON", async () => {
    expect(await failure(ordersClient(page(404)).client.listOrders())).toMatchObject({
      name: "UndocumentedStatusError",
      got: "404 (text/html). Is baseUrl right?",
    });
    expect(await failure(ordersClient(new Response(null, { status: 404 })).client.listOrders())).toMatchObject({
      got: "404 (no content-type). Is baseUrl right?",
    });
    expect(await failure(ordersClient(json(404, { code: 21 })).client.listOrders())).toMatchObject({ got: "404" });
  });
});

describe("a body larger than maxBodyBytes", () => {
  /** Sends 100 bytes at a time, without end. */
  const endless = (status: number) => {
    let isCancelled = false;
    const body = new ReadableStream({
      pull: (sink) => sink.enqueue(new TextEncoder().encode("[".repeat(100))),
      cancel: () => void (isCancelled = true),
    });
    return { response: new Response(body, { status }), isCancelled: () => isCancelled };
  };

  it.each([200, 401])("is an InvalidBodyError, and the rest is not read: status %i", async (status) => {
    const { response, isCancelled } = endless(status);
    const error = await failure(ordersClient([], { fetch: () => response, maxBodyBytes: 1000 }).client.listOrders());
    expect(error).toBeInstanceOf(InvalidBodyError);
    expect(error).toMatchObject({
      expected: "at most 1000 bytes (maxBodyBytes)",
      got: `${status} with more`,
      answer: { status, body: undefined },
    });
    expect(isCancelled()).toBe(true);
  });

  it("is read up to the limit, whatever its encoding splits", async () => {
    const text = JSON.stringify({ orders: [{ id: "Köln 😀", amount: "1" }] });
    const bytes = new TextEncoder().encode(text);
    const body = new ReadableStream({
      start(sink) {
        for (const byte of bytes) sink.enqueue(Uint8Array.of(byte));
        sink.close();
      },
    });
    const { client } = ordersClient([], { fetch: () => new Response(body), maxBodyBytes: bytes.length });
    expect(expectOk(await client.listOrders())).toEqual(JSON.parse(text));
  });
});

it("an ApiError shows no token that the server echoed, whatever logs it", async () => {
  const body = { code: 44, hint: "secret-token:ABC is revoked", token: "secret-token:ABC", detail: "ABC" };
  const answer = await ordersClient(json(403, body)).client.listOrders();
  const error = new ApiError(answer);
  for (const shown of [JSON.stringify(error), inspect(error), String(error), error.hint]) expect(shown).not.toContain("ABC");
  expect(error.hint).toBe("… is revoked");
  expect(error.answer).toBe(answer);
});

describe("a failure of the network", () => {
  it("is a NetworkError that keeps the cause", async () => {
    const cause = new TypeError("fetch failed");
    const { client } = ordersClient([], { fetch: () => Promise.reject(cause) });
    const error = await failure(client.cancelOrder({ path: { orderId: "a b", part: 1 } }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      name: "NetworkError",
      message: "cancelOrder: DELETE https://orders.example/v1/orders/a%20b/1: expected an answer, got none",
      operation: "cancelOrder",
    });
    expect(error.cause).toBe(cause);
  });

  it("may come while the fetch is still a plain function", async () => {
    const { client } = ordersClient([], {
      fetch: () => {
        throw new Error("refused");
      },
    });
    expect(await failure(client.listOrders())).toMatchObject({ name: "NetworkError", cause: { message: "refused" } });
  });

  it.each([200, 401])("may come while the body is read, status %i", async (status) => {
    expect(await failure(ordersClient(broken(status)).client.listOrders())).toMatchObject({
      name: "NetworkError",
      message: `listOrders: GET https://orders.example/v1/orders: expected an answer, got ${status} and half a body`,
      got: `${status} and half a body`,
      cause: { message: "terminated" },
    });
  });

  it("is not what a middleware throws", async () => {
    const { client } = rawOrdersClient(json(200, { orders: [] }));
    const reason = new TypeError("from the middleware");
    client.raw.use({
      onResponse: () => {
        throw reason;
      },
    });
    expect(await failure(client.listOrders())).toBe(reason);
  });
});

describe("an abort", () => {
  const waiting = {
    fetch: ({ signal }: Request) =>
      new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error))),
  };

  it("passes through as it is", async () => {
    const { client } = ordersClient([], waiting);
    const controller = new AbortController();
    const call = failure(client.listOrders({ signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    expect(await call).toMatchObject({ name: "AbortError" });
    expect(await call).not.toBeInstanceOf(NetworkError);
  });

  it("passes its own reason through", async () => {
    const { client } = ordersClient([], waiting);
    const reason = new Error("page left");
    const controller = new AbortController();
    const call = failure(client.listOrders({ signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort(reason);
    expect(await call).toBe(reason);
  });

  it("of the fetch itself passes through too", async () => {
    const cause = new DOMException("gone", "AbortError");
    const { client } = ordersClient([], { fetch: () => Promise.reject(cause) });
    expect(await failure(client.listOrders())).toBe(cause);
  });
});

it.each(["https://orders.example/v1", "https://orders.example/v1/"])(
  "names the URL without a second slash also when a middleware answered ahead of the request: %s",
  async (baseUrl) => {
    const { client, requests } = rawOrdersClient(noContent(), { baseUrl });
    client.raw.use({ onRequest: () => new Response(null, { status: 418 }) });
    expect(await failure(client.listOrders())).toMatchObject({
      name: "UndocumentedStatusError",
      url: "https://orders.example/v1/orders",
    });
    expect(requests).toEqual([]);
  },
);

it("shows no credential in any message, not even a token in the wrong place", async () => {
  const token = "secret-token:ABCDEFG";
  const { client } = ordersClient(new Response("", { status: 418 }), { auth: bearer(token) });
  const errors = await Promise.all([
    failure(client.cancelOrder({ path: { orderId: token, part: 1 } })),
    failure(client.listOrders({ query: { tag: [token] } })),
  ]);
  for (const error of errors) expect(inspect(error)).not.toContain("ABCDEFG");
});
