import { expectOk, ApiError } from "@token-apis/client";
import { expect, it } from "vitest";
import { operations } from "./fixtures/orders.ts";
import { failure, json, noContent, ordersClient, rawOrdersClient } from "./support.ts";

const orders = [{ id: "a", amount: "EUR:5" }];

it("gives status, ok, body, headers, the response and the operation", async () => {
  const response = json(200, { orders });
  response.headers.set("x-total", "1");
  const { client } = ordersClient([response, response]);
  const answer = await client.listOrders();
  expect(answer).toEqual({
    status: 200,
    ok: true,
    body: { orders },
    headers: response.headers,
    response,
    operation: operations.listOrders,
  });
});

it("gives a documented error as an answer, not as an exception", async () => {
  const { client } = ordersClient(json(403, { code: 44, missing: "orders-read" }));
  const answer = await client.listOrders();
  expect(answer).toMatchObject({ status: 403, ok: false, body: { code: 44, missing: "orders-read" } });
});

it("gives no body where the contract has none", async () => {
  const { client } = ordersClient(noContent());
  expect(await client.listOrders()).toMatchObject({ status: 204, ok: true, body: undefined });
});

it("finds the status behind a range, then behind default", async () => {
  const { client } = ordersClient([json(409, { code: 5 }), new Response("broken", { status: 500 })]);
  const call = { body: { amount: "EUR:5" } };
  expect(await client.createOrder(call)).toMatchObject({ status: 409, body: { code: 5 } });
  expect(await client.createOrder(call)).toMatchObject({ status: 500, body: undefined });
});

it("reads JSON whatever the server calls it, if nothing but JSON is due", async () => {
  const { client } = ordersClient(new Response(JSON.stringify({ orders }), { headers: { "content-type": "text/plain" } }));
  expect(await client.listOrders()).toMatchObject({ body: { orders } });
});

it("reads text as text, and goes by the header where both are due", async () => {
  const { client } = ordersClient([
    new Response("123"),
    Response.json(orders[0]),
    new Response("456", { status: 503, headers: { "content-type": "text/plain" } }),
  ]);
  const call = { path: { orderId: "a" }, query: { paper: "a4" } } as const;
  expect(await client.printOrder(call)).toMatchObject({ status: 200, body: "123" });
  expect(await client.printOrder(call)).toMatchObject({ status: 200, body: orders[0] });
  expect(await client.printOrder(call)).toMatchObject({ status: 503, body: "456" });
});

it("gives the answer that a middleware put in place of the server's", async () => {
  const { client } = rawOrdersClient(json(401, { code: 1 }));
  client.raw.use({ onResponse: ({ response }) => json(response.status + 2, { code: 2 }) });
  expect(await client.listOrders()).toMatchObject({ status: 403, body: { code: 2 } });
});

it("works without its object", async () => {
  const { listOrders } = ordersClient(noContent()).client;
  expect((await listOrders()).status).toBe(204);
});

it("expectOk returns the body of a 2xx", async () => {
  const { client } = ordersClient([json(200, { orders }), noContent()]);
  expect(expectOk(await client.listOrders())).toEqual({ orders });
  expect(expectOk(await client.listOrders())).toBeUndefined();
});

it("expectOk throws what the server said for every other status", async () => {
  const { client } = ordersClient([
    json(403, { code: 44, hint: "no right to list", missing: "" }),
    json(401, { error: "invalid_client" }),
  ]);
  const forbidden = await failure(client.listOrders().then(expectOk));
  expect(forbidden).toBeInstanceOf(ApiError);
  expect(forbidden).toMatchObject({
    name: "ApiError",
    message: "listOrders: 403, code 44 GENERIC_FORBIDDEN: no right to list",
    operation: "listOrders",
    status: 403,
    code: 44,
    codeName: "GENERIC_FORBIDDEN",
    hint: "no right to list",
    answer: { status: 403 },
  });
  expect(await failure(client.listOrders().then(expectOk))).toMatchObject({
    message: "listOrders: 401: invalid_client",
    code: undefined,
    codeName: undefined,
    hint: "invalid_client",
  });
});

it("expectOk shows no token that the server put into its hint", async () => {
  const hint = "token secret-token:ABC%20C is unknown, and secret-token%3ADEF as well";
  const error = await failure(
    ordersClient(json(401, { code: 1, hint }))
      .client.listOrders()
      .then(expectOk),
  );
  expect(error.message).toBe("listOrders: 401, code 1: token … is unknown, and … as well");
  expect(error).toMatchObject({ hint: "token … is unknown, and … as well" });
});

it.each([
  [`no "secret-token:ABC", sorry`, `no "…", sorry`],
  ["no 'secret-token:ABC', sorry", "no '…', sorry"],
])("expectOk ends a token in a hint where its quotes do: %s", async (hint, shown) => {
  const error = await failure(ordersClient(json(401, { hint })).client.listOrders().then(expectOk));
  expect(error.message).toBe(`listOrders: 401: ${shown}`);
});

it.each([
  [{ hint: 5 }, undefined],
  [{ hint: ["no", "right"] }, undefined],
  [{ error: { code: 1, message: "no" } }, undefined],
  [{ error: true }, undefined],
  [{ hint: 5, error: "invalid_client" }, "invalid_client"],
])("expectOk takes for a hint nothing but text: %j", async (body, hint) => {
  const error = await failure(ordersClient(json(401, body)).client.listOrders().then(expectOk));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 401, hint, answer: { body } });
  expect(error.message).toBe(hint === undefined ? "listOrders: 401" : `listOrders: 401: ${hint}`);
});

it("expectOk throws without a body too", async () => {
  const { client } = ordersClient(new Response(null, { status: 500 }));
  expect(await failure(client.createOrder({ body: { amount: "EUR:5" } }).then(expectOk))).toMatchObject({
    message: "createOrder: 500",
    hint: undefined,
  });
});
