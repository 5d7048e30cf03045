import { basic, bearer } from "@token-apis/client";
import type { Auth } from "@token-apis/client";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { failure, noContent, ordersClient, rawOrdersClient } from "./support.ts";

const sent = async (auth: Auth | undefined, baseUrl = "https://orders.example", allowInsecure = false) => {
  const { client, requests } = ordersClient(noContent(), { auth, baseUrl, allowInsecure });
  await client.listOrders();
  return requests[0]!.headers.get("authorization");
};

describe("basic", () => {
  it("encodes user and password in UTF-8 as RFC 7617 has it", async () => {
    // The examples of RFC 7617, sections 2 and 2.1.
    expect(await sent(basic("Aladdin", "open sesame"))).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    expect(await sent(basic("test", "123£"))).toBe("Basic dGVzdDoxMjPCow==");
  });

  it("takes colons and characters beyond 16 bits in the password", async () => {
    const value = await sent(basic("alice", "a:😀:"));
    expect(Buffer.from(value!.slice("Basic ".length), "base64").toString()).toBe("alice:a:😀:");
  });

  it("refuses a colon in the user name without showing either argument", () => {
    const make = () => basic("ali:ce", "open sesame");
    expect(make).toThrow("basic(): the user name must not contain a colon (RFC 7617).");
  });

  it("makes the same of a character however it was typed", () => {
    expect(basic("re\u0301ne\u0301", "cafe\u0301")).toEqual(basic("r\u00e9n\u00e9", "caf\u00e9"));
  });

  it.each([
    ["ali\nce", "open sesame"],
    ["alice", "open\0sesame"],
    ["alice", "open sesame\u007f"],
    ["alice", "open\u0085sesame"],
  ])("refuses control characters without showing either argument: %j, %j", (user, password) => {
    const make = () => basic(user, password);
    expect(make).toThrow(TypeError);
    expect(make).toThrow("basic(): user and password must not contain control characters (RFC 7617).");
  });
});

describe("bearer", () => {
  it("passes an RFC 8959 token as it is", async () => {
    expect(await sent(bearer("secret-token:AB%20C=="))).toBe("Bearer secret-token:AB%20C==");
  });

  it.each(["Bearer secret-token:ABC", "bearer secret-token:ABC"])("refuses %j and says who adds the scheme", (token) => {
    expect(() => bearer(token)).toThrow('bearer(): pass the token without "Bearer ", which is added here.');
  });

  it.each(["", "secret-token:AB C", "secret-token:ABC\n", "secret-token:Ä"])(
    "refuses %j, which no header can hold, without showing it",
    (token) => {
      expect(() => bearer(token)).toThrow(/^bearer\(\): a token must consist of visible ASCII characters, without spaces\.$/);
    },
  );

  it("refuses an absent token, instead of sending a word for it", () => {
    // @ts-expect-error -- callers in JavaScript have no compiler to tell them
    expect(() => bearer(undefined)).toThrow(TypeError);
  });
});

describe("auth", () => {
  it("is asked before each request when it is a function", async () => {
    const tokens = ["first", "second"];
    const { client, requests } = ordersClient(noContent(), { auth: async () => bearer(tokens.shift()!) });
    await client.listOrders();
    await client.listOrders();
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer first", "Bearer second"]);
  });

  it("may give nothing, which is then sent", async () => {
    expect(await sent(() => undefined)).toBeNull();
    expect(await sent(undefined)).toBeNull();
  });

  it("passes on what its function throws", async () => {
    const reason = new Error("logged out");
    const { client } = ordersClient(noContent(), { auth: () => Promise.reject(reason) });
    expect(await failure(client.listOrders())).toBe(reason);
  });

  it("does not hold up a call whose signal ends it", async () => {
    const { client, requests } = rawOrdersClient(noContent(), { auth: () => new Promise(() => {}) });
    const controller = new AbortController();
    const { signal } = controller;
    const calls = [failure(client.listOrders({ signal })), failure(client.raw.GET("/orders", { signal }))];
    await new Promise((resolve) => setTimeout(resolve));
    const reason = new Error("page left");
    controller.abort(reason);
    expect(await Promise.all(calls)).toEqual([reason, reason]);
    expect(requests).toEqual([]);
  });

  it("that no header can hold is refused without being shown", async () => {
    const { client, requests } = rawOrdersClient(noContent(), { auth: { authorization: "Bearer correct\nhorse" } });
    for (const error of [await failure(client.listOrders()), await failure(client.raw.GET("/orders"))]) {
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toBe("auth: no header can hold these credentials.");
      expect(inspect(error)).not.toMatch(/correct|horse/);
    }
    expect(requests).toEqual([]);
  });

  it("of a call goes before that of the client", async () => {
    const { client, requests } = ordersClient(noContent(), { auth: bearer("client") });
    await client.listOrders({ auth: basic("alice", "secret") });
    expect(requests[0]!.headers.get("authorization")).toMatch(/^Basic /);
  });

  it("is kept from operations that need none, unless the call brings it", async () => {
    const { client, requests } = ordersClient(noContent(), { auth: bearer("client") });
    await client.cancelOrder({ path: { orderId: "a", part: 1 } });
    await client.cancelOrder({ path: { orderId: "a", part: 1 }, auth: bearer("call") });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([null, "Bearer call"]);
  });

  it("goes along with the raw client", async () => {
    const { client, requests } = rawOrdersClient(noContent(), { auth: bearer("client") });
    await client.raw.GET("/orders");
    await client.raw.GET("/orders", { headers: { authorization: "Bearer own" } });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer client", "Bearer own"]);
  });
});

describe("plain http", () => {
  it.each([
    "http://localhost",
    "http://LOCALHOST:8080/v1",
    "http://shop.localhost",
    "http://127.0.0.1:8080",
    "http://127.9.9.9",
    "http://2130706433",
    "http://[::1]:8080",
  ])("may carry credentials to this machine: %s", async (baseUrl) => {
    expect(await sent(bearer("t"), baseUrl)).toBe("Bearer t");
  });

  it.each([
    "http://orders.example",
    "http://127.0.0.1.orders.example",
    "http://localhost.orders.example",
    "http://orders.example:80/localhost/",
    "http://notlocalhost",
    "http://192.168.0.1",
    "http://[::2]",
  ])("does not carry credentials anywhere else: %s", async (baseUrl) => {
    const { client, requests } = rawOrdersClient(noContent(), { auth: bearer("secret-token:ABC"), baseUrl });
    const error = await failure(client.listOrders());
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toBe("Credentials are not sent over plain http. Use https, or set allowInsecure: true.");
    expect(await failure(client.raw.GET("/orders"))).toBeInstanceOf(TypeError);
    expect(requests).toEqual([]);
  });

  it("carries calls without credentials, and credentials when told to", async () => {
    expect(await sent(undefined, "http://orders.example")).toBeNull();
    expect(await sent(bearer("t"), "http://orders.example", true)).toBe("Bearer t");
  });

  it("is noticed when a middleware turns the request there", async () => {
    const { client, requests } = rawOrdersClient(noContent(), { auth: bearer("t") });
    client.raw.use({ onRequest: ({ request }) => new Request(request.url.replace("https", "http"), request) });
    expect(await failure(client.listOrders())).toBeInstanceOf(TypeError);
    expect(requests).toEqual([]);
  });
});
