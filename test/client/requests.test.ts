import { bearer, createClient } from "@token-apis/client";
import { createClientWithRaw } from "@token-apis/client/raw";
import { expect, it } from "vitest";
import { listOrders } from "./fixtures/orders.ts";
import { failure, json, noContent, ordersClient, rawOrdersClient } from "./support.ts";

it("has the methods of the operations given, nothing else, and raw when asked to", () => {
  const options = { baseUrl: "https://orders.example" };
  const operations = { listOrders, another: listOrders };
  expect(Object.keys(createClient(operations, options))).toEqual(["listOrders", "another"]);
  expect(Object.keys(createClientWithRaw(operations, options))).toEqual(["listOrders", "another", "raw"]);
});

it("says with each method which operation it calls", () => {
  expect(ordersClient().client.listOrders.operation).toBe(listOrders);
});

it("sends method, path and query of the contract to the base URL", async () => {
  const { client, requests } = ordersClient();
  await client.listOrders({ query: { limit: -20 } });
  await client.cancelOrder({ path: { orderId: "a", part: 7 } });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET https://orders.example/v1/orders?limit=-20",
    "DELETE https://orders.example/v1/orders/a/7",
  ]);
});

it("sends the headers and the cookies of its options, by the raw client too", async () => {
  const options = { headers: { "Accept-Language": "de", "Order-Ids": "1" }, credentials: "include" } as const;
  const answers = [noContent(), json(201, { id: "a" })];
  const [plain, raw] = [ordersClient(answers, options), rawOrdersClient(answers, options)];
  await plain.client.listOrders();
  await raw.client.raw.GET("/orders");
  const sent = [...plain.requests, ...raw.requests];
  expect(sent.map(({ headers, credentials }) => [headers.get("accept-language"), headers.get("order-ids"), credentials])).toEqual(
    [
      ["de", "1", "include"],
      ["de", "1", "include"],
    ],
  );
  await plain.client.createOrder({ body: { amount: "1" }, headers: { "Order-Ids": "2" } });
  expect(plain.requests[1]!.headers.get("order-ids")).toBe("2");
  expect(plain.requests[1]!.headers.get("content-type")).toBe("application/json");
});

it("leaves out what is undefined", async () => {
  const answers = [noContent(), json(201, { id: "a" })];
  for (const { client, requests } of [ordersClient(answers), rawOrdersClient(answers)]) {
    await client.listOrders({ query: { limit: undefined, tag: ["a"] } });
    await client.createOrder({ body: { amount: "EUR:5", note: undefined }, headers: { "Order-Ids": undefined } });
    expect(requests[0]!.url).toBe("https://orders.example/v1/orders?tag=a");
    expect(requests[1]!.headers.has("order-ids")).toBe(false);
    expect(await requests[1]!.text()).toBe('{"amount":"EUR:5"}');
  }
});

it("takes a base URL with and without a slash at its end", async () => {
  for (const baseUrl of ["https://orders.example", "https://orders.example/"]) {
    const { client, requests } = ordersClient(noContent(), { baseUrl });
    await client.listOrders();
    expect(requests[0]!.url).toBe("https://orders.example/orders");
  }
});

it.each([
  ["https://alice:alices-password@orders.example/"],
  ["https://orders.example/?token=alices-password"],
  ["https://orders.example/#alices-password"],
  ["https://alice@orders.example/"],
  ["https://:alices-password@orders.example/"],
  // Ways of writing it that URL parsers understand as well.
  ["https:alice:alices-password@orders.example/"],
  ["https:/alice:alices-password@orders.example/"],
  ["https:///alice:alices-password@orders.example/"],
  ["https:\\\\alice:alices-password@orders.example/"],
  ["\thttps://alice\n:alices-password@orders.example/"],
])("refuses a base URL with more than an address, without showing it: %j", (baseUrl) => {
  for (const create of [createClient, createClientWithRaw]) {
    expect(() => create({ listOrders }, { baseUrl })).toThrow(TypeError);
    expect(() => create({ listOrders }, { baseUrl })).toThrow("baseUrl must not hold user, password, query or fragment.");
  }
});

it.each(["http://", "https://orders example/", "https://orders.example:port/"])("refuses %j, which is not a URL", (baseUrl) => {
  expect(() => createClient({ listOrders }, { baseUrl })).toThrow(new TypeError("baseUrl is not a URL."));
});

it("takes a base URL whose path merely looks like a user", async () => {
  const { client, requests } = ordersClient(noContent(), { baseUrl: "https://orders.example/x//y@z/" });
  await client.listOrders();
  expect(requests[0]!.url).toBe("https://orders.example/x//y@z/orders");
});

it("percent-encodes whatever a path parameter holds", async () => {
  const { client, requests } = ordersClient();
  const orderId = `a/b?c#d%2e;e \\ü"'<>{}|^\`~[]@:&=+$,\n…😀`;
  await client.cancelOrder({ path: { orderId, part: 1 } });
  const { pathname, search, hash } = new URL(requests[0]!.url);
  const segments = pathname.split("/");
  expect(segments).toHaveLength(5);
  expect(decodeURIComponent(segments[3]!)).toBe(orderId);
  expect([search, hash]).toEqual(["", ""]);
});

it("leaves dots alone that are part of a name", async () => {
  const { client, requests } = ordersClient();
  for (const orderId of ["...", "..a", "%2e%2e", ".a."]) await client.cancelOrder({ path: { orderId, part: 1 } });
  expect(requests.map(({ url }) => url.slice("https://orders.example/v1/orders/".length))).toEqual([
    ".../1",
    "..a/1",
    "%252e%252e/1",
    ".a./1",
  ]);
});

it.each(["", ".", ".."])("sends nothing when a path parameter is %j, which no URL can hold", async (orderId) => {
  const { client, requests } = ordersClient();
  const error = await failure(client.cancelOrder({ path: { orderId, part: 1 } }));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(/^path\.orderId /);
  expect(requests).toEqual([]);
});

it.each(["", ".", ".."])("sends nothing by the raw client either when a path parameter is %j", async (orderId) => {
  const { client, requests } = rawOrdersClient();
  const error = await failure(client.raw.DELETE("/orders/{orderId}/{part}", { params: { path: { orderId, part: 1 } } }));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(/^path\.orderId /);
  expect(requests).toEqual([]);
});

it("percent-encodes path parameters of the raw client, and leaves dots alone that are part of a name", async () => {
  const { client, requests } = rawOrdersClient();
  for (const orderId of ["a/b?c", "..a"])
    await client.raw.DELETE("/orders/{orderId}/{part}", { params: { path: { orderId, part: 1 } } });
  expect(requests.map(({ url }) => url.slice("https://orders.example/v1/orders/".length))).toEqual(["a%2Fb%3Fc/1", "..a/1"]);
});

it("sends nothing when a path parameter holds half of a character", async () => {
  const { client, requests } = ordersClient();
  for (const orderId of ["\ud83d", "a\ude00b"]) {
    const error = await failure(client.cancelOrder({ path: { orderId, part: 1 } }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/^path\.orderId /);
  }
  expect(requests).toEqual([]);
});

it("sends nothing when a query parameter holds half of a character", async () => {
  const { client, requests } = ordersClient();
  const inList = await failure(client.listOrders({ query: { limit: 1, tag: ["new", "\ud83d"] } }));
  const inObject = await failure(client.listOrders({ query: { where: { city: "a\ude00b" } } }));
  for (const error of [inList, inObject]) expect(error).toBeInstanceOf(TypeError);
  expect([inList, inObject].map(({ message }) => message.split(" ")[0])).toEqual(["query.tag", "query.where"]);
  expect(requests).toEqual([]);
});

it("says which query parameter has no style in OpenAPI, and sends nothing", async () => {
  const { client, requests } = ordersClient();
  // @ts-expect-error -- callers in JavaScript have no compiler to tell them
  const error = await failure(client.listOrders({ query: { where: { address: { city: "Köln" } } } }));
  expect(error).toEqual(new TypeError("query.where must not have lists or objects inside: OpenAPI has no style for them."));
  expect(requests).toEqual([]);
});

it("sends nothing when a path parameter is missing", async () => {
  const { client, requests } = ordersClient();
  // @ts-expect-error -- callers in JavaScript have no compiler to tell them
  expect(await failure(client.cancelOrder({ path: { orderId: "a" } }))).toBeInstanceOf(TypeError);
  // @ts-expect-error -- as above
  expect(await failure(client.cancelOrder())).toBeInstanceOf(TypeError);
  expect(requests).toEqual([]);
});

it("writes query parameters in the style of the contract", async () => {
  const { client, requests } = ordersClient();
  await client.listOrders({ query: { tag: ["new", "a&b"], between: [1, 5], where: { city: "Köln" } } });
  await client.listOrders({ query: { tag: [], limit: 0 } });
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    "?tag=new&tag=a%26b&between=1,5&where[city]=K%C3%B6ln",
    "?limit=0",
  ]);
});

it("sends header parameters", async () => {
  const { client, requests } = ordersClient(new Response(null, { status: 500 }));
  await client.createOrder({ body: { amount: "EUR:5" }, headers: { "Order-Ids": "1,2" } });
  expect(requests[0]!.headers.get("order-ids")).toBe("1,2");
});

it("sends a JSON body with its media type, and no media type without a body", async () => {
  const { client, requests } = ordersClient();
  await client.cancelOrder({ path: { orderId: "a", part: 1 }, body: { reason: "ü" } });
  await client.cancelOrder({ path: { orderId: "a", part: 1 } });
  expect(requests[0]!.headers.get("content-type")).toBe("application/json");
  expect(await requests[0]!.json()).toEqual({ reason: "ü" });
  expect(requests[1]!.headers.get("content-type")).toBeNull();
  expect(await requests[1]!.text()).toBe("");
});

it("sends a body of another media type as it is", async () => {
  const { client, requests } = ordersClient(new Response(null, { status: 202 }));
  await client.uploadOrders({ body: "a;b" });
  expect(requests[0]!.headers.get("content-type")).toBe("text/csv");
  expect(await requests[0]!.text()).toBe("a;b");
});

it("follows no redirect and sends no cookies", async () => {
  const { client, requests } = rawOrdersClient();
  const plain = ordersClient();
  await client.listOrders();
  await client.raw.GET("/orders");
  await plain.client.listOrders();
  for (const { redirect, credentials } of [...requests, ...plain.requests])
    expect({ redirect, credentials }).toEqual({ redirect: "manual", credentials: "omit" });
});

it("runs the middleware of the raw client in methods too, from when it is registered until it is ejected", async () => {
  const { client, requests } = rawOrdersClient();
  const middleware = { onRequest: ({ request }: { request: Request }) => request.headers.set("x-request-id", "7") };
  await client.listOrders();
  client.raw.use(middleware);
  await client.listOrders({ auth: bearer("secret-token:ABC") });
  client.raw.eject(middleware);
  await client.listOrders();
  expect(requests.map(({ headers }) => headers.get("x-request-id"))).toEqual([null, "7", null]);
  expect(requests[1]!.headers.get("authorization")).toBe("Bearer secret-token:ABC");
});

it("sends by the global fetch as it is at that time when it was given none", async () => {
  const client = createClient({ listOrders }, { baseUrl: "https://orders.example" });
  const original = globalThis.fetch;
  globalThis.fetch = async () => noContent();
  try {
    expect((await client.listOrders()).status).toBe(204);
  } finally {
    globalThis.fetch = original;
  }
});
