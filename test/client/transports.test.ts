import type { ClientOptions } from "@token-apis/client";
import type { Operation } from "@token-apis/contracts";
import { basic, bearer, createClient } from "@token-apis/client";
import * as fc from "fast-check";
import { createQuerySerializer } from "openapi-fetch";
import { expect, it } from "vitest";
import { json, noContent, ordersClient, rawOrdersClient } from "./support.ts";

const text = fc.string({ unit: "binary", minLength: 1 });

/** A client whose methods go through openapi-fetch, as middleware has them do. */
function throughOpenapiFetch(...args: Parameters<typeof rawOrdersClient>) {
  const given = rawOrdersClient(...args);
  given.client.raw.use({ onRequest: () => undefined });
  return given;
}

const segment = text.filter((value) => !/^\.{1,2}$/.test(value));
const seen = ({ method, url, headers, redirect, credentials }: Request) => ({
  method,
  url,
  headers: [...headers],
  redirect,
  credentials,
});

it("a client sends the same requests with openapi-fetch underneath and without", async () => {
  const query = fc.record(
    {
      limit: fc.integer(),
      tag: fc.array(text),
      between: fc.array(fc.integer()),
      where: fc.dictionary(fc.string({ minLength: 1 }), text),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(query, segment, fc.jsonValue(), async (given, orderId, reason) => {
      const options: Partial<ClientOptions> = { auth: bearer("t") };
      const [plain, raw] = [ordersClient(noContent(), options), throughOpenapiFetch(noContent(), options)];
      for (const { client } of [plain, raw]) {
        await client.listOrders({ query: given });
        await client.cancelOrder({ path: { orderId, part: 1 }, body: { reason: JSON.stringify(reason) } });
        await client.uploadOrders({ body: orderId }).catch(() => {});
      }
      expect(plain.requests.map(seen)).toEqual(raw.requests.map(seen));
      expect(await Promise.all(plain.requests.map((request) => request.text()))).toEqual(
        await Promise.all(raw.requests.map((request) => request.text())),
      );
    }),
  );
});

it.each([
  ["form", true],
  ["form", false],
  ["spaceDelimited", false],
  ["pipeDelimited", false],
  ["deepObject", true],
] as const)("a query is written as openapi-fetch writes it: style %s, explode %s", async (style, explode) => {
  const options = { style, explode } as never;
  const serialize = createQuerySerializer<{ given: unknown }>({ array: options, object: options });
  const given = { name: "given", in: "query", type: "object", explode, ...(style !== "form" && { style }) } as const;
  const operation: Operation<{ parameters: { query: { given: unknown } }; responses: { 204: { content?: never } } }> = {
    operationId: "list",
    method: "get",
    path: "/orders",
    parameters: [given],
    responses: { "204": [] },
    security: [],
  };
  const urls: string[] = [];
  const fetch = ({ url }: Request): Response => {
    urls.push(url);
    return noContent();
  };
  const client = createClient({ list: operation }, { baseUrl: "https://orders.example/", fetch });
  const list = fc.array(text, { minLength: 1 });
  const map = fc.dictionary(fc.stringMatching(/^[a-z]+$/), text, { minKeys: 1 });
  const values = style === "deepObject" ? map : style === "form" ? fc.oneof(text, fc.integer(), fc.boolean(), list, map) : list;
  await fc.assert(
    fc.asyncProperty(values, async (value) => {
      await client.list({ query: { given: value } });
      expect(urls.pop()).toBe(new URL(`https://orders.example/orders?${serialize({ given: value })}`).href);
    }),
  );
});

it.each([
  ["JSON", () => json(200, { orders: [] })],
  ["no body", () => noContent()],
  ["an error", () => json(403, { code: 44 })],
  ["an error that is a string", () => json(401, "no")],
  ["an error that is not JSON", () => new Response("no", { status: 401 })],
  ["an empty error", () => new Response(null, { status: 401 })],
  ["a status of nobody's", () => new Response("?", { status: 418 })],
  ["a redirect", () => Response.redirect("https://elsewhere.example/")],
])("a client makes the same of %s with openapi-fetch underneath and without", async (_, answer) => {
  const outcome = async ({ client }: ReturnType<typeof ordersClient>) => {
    const { response: _response, ...rest } = await client
      .listOrders()
      .catch(({ name, message, response }: Error & { response: Response }) => ({
        name,
        message,
        response,
      }));
    return rest;
  };
  expect(await outcome(ordersClient(answer()))).toEqual(await outcome(throughOpenapiFetch(answer())));
});

it("a path parameter reaches the server as it was given, whatever it holds", async () => {
  await fc.assert(
    fc.asyncProperty(segment, async (orderId) => {
      const { client, requests } = ordersClient();
      await client.cancelOrder({ path: { orderId, part: 1 } });
      const { pathname, search, hash } = new URL(requests[0]!.url);
      expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "v1", "orders", orderId, "1"]);
      expect([search, hash]).toEqual(["", ""]);
    }),
  );
});

it("Basic credentials reach the server as they were given, in normal form C", () => {
  const isAllowed = (word: string): boolean => !/\p{Cc}/u.test(word);
  fc.assert(
    fc.property(
      text.filter((user) => isAllowed(user) && !user.includes(":")),
      fc.string({ unit: "binary" }).filter(isAllowed),
      (user, password) => {
        const { authorization } = basic(user, password);
        expect(Buffer.from(authorization.slice("Basic ".length), "base64").toString()).toBe(
          `${user}:${password}`.normalize("NFC"),
        );
        expect(new Headers({ authorization }).get("authorization")).toBe(authorization);
      },
    ),
  );
});
