import { describe, expect, it } from "vitest";
import { bearer, START } from "../support.ts";
import { createMerchant } from "./support.ts";

describe("listing merchant tokens", () => {
  it("shows what is known of each, newest first, and never the secret", async () => {
    const { send, token, clock } = createMerchant();
    const first = await token({ scope: "readonly:refreshable", description: "books" });
    clock.advance(10);
    const second = await token({ duration: { d_us: "forever" } });
    clock.advance(10);
    const reply = await send("GET", "/instances/shop/private/tokens", { auth: bearer(second) });
    expect(reply.status).toBe(200);
    expect(reply.body.tokens).toEqual([
      {
        serial: 2,
        scope: "all",
        refreshable: false,
        creation_time: { t_s: START + 10 },
        expiration: { t_s: "never" },
        last_access: { t_s: START + 20 },
      },
      {
        serial: 1,
        scope: "readonly",
        refreshable: true,
        description: "books",
        creation_time: { t_s: START },
        expiration: { t_s: START + 86_400 },
        last_access: { t_s: START },
      },
    ]);
    expect(JSON.stringify(reply.body)).not.toContain(first.slice(-52));
  });

  it.each([
    ["readonly", 200],
    ["write", 200],
    ["all", 200],
    ["order-simple", 403],
    ["order-pos", 403],
    ["order-mgmt", 403],
    ["order-full", 403],
  ])("answers a token of scope %s with %i", async (scope, status) => {
    const { send, token } = createMerchant();
    const reply = await send("GET", "/instances/shop/private/tokens", { auth: bearer(await token({ scope })) });
    expect(reply.status).toBe(status);
    if (status === 403) expect(reply.body.code).toBe(44);
  });

  it.each([
    ["", [25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]],
    ["?", [25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]],
    ["?limit=-3", [25, 24, 23]],
    ["?limit=3", [1, 2, 3]],
    ["?limit=-3&offset=10", [9, 8, 7]],
    ["?limit=3&offset=10", [11, 12, 13]],
    ["?offset=4", [3, 2, 1]],
    ["?limit=0", []],
    ["?limit=0&offset=3", []],
    ["?limit=-5&offset=0", []],
    ["?limit=-5&offset=1", []],
    ["?limit=5&offset=25", []],
    ["?limit=5&offset=23", [24, 25]],
    ["?limit=+2", "400"],
    ["?limit=%2B2", "400"],
    ["?limit=-9223372036854775808&offset=3", [2, 1]],
    ["?limit=9223372036854775807&offset=23", [24, 25]],
    ["?limit=-2&offset=9223372036854775807", [25, 24]],
    ["?limit=2&offset=9223372036854775807", []],
    ["?limit=9223372036854775808", "400"],
    ["?limit=-9223372036854775809", "400"],
    ["?offset=9223372036854775808", "400"],
    ["?limit=", "400"],
    ["?limit=x", "400"],
    ["?limit=1.5", "400"],
    ["?limit=1e3", "400"],
    ["?offset=", "400"],
    ["?offset=-1", "400"],
    ["?colour=red&limit=1", [1]],
  ])("pages by limit and offset: %s", async (query, want) => {
    const { send, token } = createMerchant();
    let auth = "";
    for (let count = 0; count < 25; count++) auth = bearer(await token());
    const reply = await send("GET", `/instances/shop/private/tokens${query}`, { auth });
    if (want === "400") {
      expect(reply).toMatchObject({ status: 400, body: { code: 26, parameter: expect.stringMatching(/limit|offset/u) } });
    } else if (want.length === 0) {
      expect(reply).toMatchObject({ status: 204, hasBody: false });
    } else {
      expect(reply.body.tokens.map(({ serial }) => serial)).toEqual(want);
    }
  });

  it("gives 1024 rows at most", async () => {
    const { token, serials } = createMerchant();
    let last = "";
    for (let count = 0; count < 1030; count++) last = await token();
    expect(await serials("?limit=5000", last)).toHaveLength(1024);
    expect((await serials("?limit=-5000", last)).at(-1)).toBe(7);
  });

  it("leaves out what is revoked or expired, and pages over the gaps", async () => {
    const { send, token, serials, clock } = createMerchant();
    const auth = await token({ duration: { d_us: "forever" } });
    for (let count = 0; count < 3; count++) await token({ duration: { d_us: 60_000_000 } });
    for (let count = 0; count < 3; count++) await token();
    await send("DELETE", "/instances/shop/private/tokens/6", { auth: bearer(auth) });
    clock.advance(61);
    expect(await serials("", auth)).toEqual([7, 5, 1]);
    expect(await serials("?limit=2", auth)).toEqual([1, 5]);
    expect(await serials("?limit=-2&offset=7", auth)).toEqual([5, 1]);
  });

  it("shows when a token was last used, by whatever request", async () => {
    const { create, send, token, clock } = createMerchant();
    const used = await token({ scope: "order-simple" });
    const auth = bearer(await token());
    clock.advance(30);
    await create({ scope: "all" }, { auth: bearer(used) });
    clock.advance(30);
    const reply = await send("GET", "/instances/shop/private/tokens?limit=2", { auth });
    expect(reply.body.tokens).toMatchObject([{ last_access: { t_s: START + 30 } }, { last_access: { t_s: START + 60 } }]);
  });
});

describe("revoking merchant tokens", () => {
  it.each([
    ["readonly", 403],
    ["write", 204],
    ["all", 204],
    ["order-simple", 403],
    ["order-pos", 403],
    ["order-mgmt", 403],
    ["order-full", 403],
  ])("by serial answers a token of scope %s with %i", async (scope, status) => {
    const { send, token } = createMerchant();
    await token();
    const reply = await send("DELETE", "/instances/shop/private/tokens/1", { auth: bearer(await token({ scope })) });
    expect(reply).toMatchObject({ status, hasBody: status !== 204 });
  });

  it("by serial takes effect at once and once", async () => {
    const { send, token } = createMerchant();
    const [victim, auth] = [await token(), bearer(await token())];
    expect((await send("DELETE", "/instances/shop/private/tokens/1", { auth })).status).toBe(204);
    expect((await send("GET", "/instances/shop/private/tokens", { auth: bearer(victim) })).status).toBe(401);
    const again = await send("DELETE", "/instances/shop/private/tokens/1", { auth });
    expect(again).toMatchObject({ status: 404, body: { code: 41 } });
    expect(again.body.hint).toMatch(/^MERCHANT_GENERIC_ACCESS_TOKEN_UNKNOWN/u);
  });

  it("by serial works on the presented token, too", async () => {
    const { send, token } = createMerchant();
    const auth = bearer(await token());
    expect((await send("DELETE", "/instances/shop/private/tokens/1", { auth })).status).toBe(204);
    expect((await send("DELETE", "/instances/shop/private/tokens/1", { auth })).status).toBe(401);
  });

  it.each(["x", "-1", "1.5", "9007199254740993"])("by serial refuses %s with 400 and 26", async (serial) => {
    const { send, token } = createMerchant();
    const reply = await send("DELETE", `/instances/shop/private/tokens/${serial}`, { auth: bearer(await token()) });
    expect(reply).toMatchObject({ status: 400, body: { code: 26, parameter: "serial" } });
  });

  it("by serial does not find an expired token", async () => {
    const { send, token, clock } = createMerchant();
    await token({ duration: { d_us: 1_000_000 } });
    const auth = bearer(await token());
    clock.advance(2);
    expect((await send("DELETE", "/instances/shop/private/tokens/1", { auth })).status).toBe(404);
  });

  it.each(["readonly", "all", "order-simple", "order-full:refreshable"])(
    "lets a token of scope %s revoke itself",
    async (scope) => {
      const { send, token } = createMerchant();
      const auth = bearer(await token({ scope }));
      expect(await send("DELETE", "/instances/shop/private/token", { auth })).toMatchObject({ status: 204, hasBody: false });
      expect((await send("DELETE", "/instances/shop/private/token", { auth })).status).toBe(401);
    },
  );

  it("never gives a serial twice", async () => {
    const { send, token, serials } = createMerchant();
    const auth = await token();
    await token();
    await send("DELETE", "/instances/shop/private/tokens/2", { auth: bearer(auth) });
    await token();
    expect(await serials("", auth)).toEqual([3, 1]);
  });
});
