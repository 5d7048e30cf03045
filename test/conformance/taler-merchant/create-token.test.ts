import { describe, expect, it } from "vitest";
import { bearer, START } from "../support.ts";
import { createMerchant } from "./support.ts";

const SCOPES = ["readonly", "write", "all", "order-simple", "order-pos", "order-mgmt", "order-full"];

describe("creating a merchant token", () => {
  it("answers with the secret twice, the scope, its end and whether it can be refreshed", async () => {
    const { create } = createMerchant();
    const reply = await create({ scope: "order-pos" });
    const secret = expect.stringMatching(/^secret-token:[0-9A-HJKMNP-TV-Z]{52}$/u);
    const expiration = { t_s: START + 86_400 };
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ access_token: secret, token: secret, scope: "order-pos", expiration, refreshable: false });
    expect(reply.body).toHaveProperty("token", reply.body.access_token);
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  it.each(SCOPES)("knows the scope %s, with and without the suffix", async (scope) => {
    const { create } = createMerchant();
    expect((await create({ scope })).body).toMatchObject({ scope, refreshable: false });
    expect((await create({ scope: `${scope}:refreshable` })).body).toMatchObject({ scope, refreshable: true });
    expect((await create({ scope, refreshable: true })).body).toMatchObject({ scope, refreshable: true });
  });

  it.each([
    ["left out", undefined, START + 86_400],
    ["null", null, START + 86_400],
    ["0", { d_us: 0 }, START],
    ["an hour", { d_us: 3_600_000_000 }, START + 3600],
    ["2^53 - 1", { d_us: 9_007_199_254_740_991 }, START + 9_007_199_255],
    ["forever", { d_us: "forever" }, "never"],
  ])("ends when the duration says: %s", async (_, duration, t_s) => {
    const { create } = createMerchant();
    expect((await create({ scope: "all", duration })).body).toHaveProperty("expiration", { t_s });
  });

  it("makes a token of no duration that is dead at once", async () => {
    const { send, token } = createMerchant();
    const auth = bearer(await token({ duration: { d_us: 0 } }));
    expect((await send("GET", "/instances/shop/private/tokens", { auth })).status).toBe(401);
  });

  it.each([
    ["no JSON", "{", ""],
    ["an array", [], ""],
    ["no scope", {}, "/scope"],
    ["an unknown scope", { scope: "readwrite" }, "/scope"],
    ["the suffix as a prefix", { scope: "refreshable:all" }, "/scope"],
    ["a scope that is null", { scope: null }, "/scope"],
    ["a negative duration", { scope: "all", duration: { d_us: -1 } }, "/duration/d_us"],
    ["a duration beyond 2^53 - 1", '{"scope":"all","duration":{"d_us":9007199254740993}}', "/duration/d_us"],
    ["a duration in another word", { scope: "all", duration: { d_us: "never" } }, "/duration/d_us"],
    ["a quoted duration", { scope: "all", duration: { d_us: "3" } }, "/duration/d_us"],
    ["a fraction of a microsecond", { scope: "all", duration: { d_us: 1.5 } }, "/duration/d_us"],
    ["an empty duration", { scope: "all", duration: {} }, "/duration/d_us"],
    ["a duration that is not an object", { scope: "all", duration: 3 }, "/duration"],
    ["a description that is not text", { scope: "all", description: 1 }, "/description"],
    ["refreshable that is not a boolean", { scope: "all", refreshable: "yes" }, "/refreshable"],
  ])("refuses %s with 400 and 22", async (_, body, path) => {
    const { send } = createMerchant();
    const auth = `Basic ${btoa("shop:shop-password")}`;
    const reply = await send("POST", "/instances/shop/private/token", { auth, body });
    expect(reply).toMatchObject({ status: 400, body: { code: 22, hint: expect.any(String) } });
    expect(reply.body.path ?? "").toBe(path);
  });

  it("takes null for an optional member left out, and ignores members that it does not know", async () => {
    const { create, send } = createMerchant();
    const body = { scope: "all", duration: null, description: null, refreshable: null, colour: "red" };
    const reply = await create(body);
    expect(reply).toMatchObject({ status: 200, body: { refreshable: false } });
    const list = await send("GET", "/instances/shop/private/tokens", { auth: bearer(reply.body.access_token) });
    expect(list.body.tokens[0]).not.toHaveProperty("description");
  });
});

describe("refreshing a merchant token", () => {
  it("wants a refreshable one, even of scope all, whatever is asked for", async () => {
    const { create, token } = createMerchant();
    for (const presented of ["all", "readonly"]) {
      const auth = bearer(await token({ scope: presented }));
      for (const scope of ["readonly", "all"]) {
        expect(await create({ scope }, { auth })).toMatchObject({ status: 403, body: { code: 44 } });
      }
    }
  });

  it("gives any scope within the presented one, and 403 with 16 beyond it", async () => {
    const within: Record<string, readonly string[]> = {
      readonly: ["readonly"],
      write: SCOPES,
      all: SCOPES,
      "order-simple": ["order-simple"],
      "order-pos": ["order-simple", "order-pos"],
      "order-mgmt": ["order-simple", "order-mgmt"],
      "order-full": ["order-simple", "order-pos", "order-mgmt", "order-full"],
    };
    const { create, token } = createMerchant();
    for (const presented of SCOPES) {
      const auth = bearer(await token({ scope: `${presented}:refreshable` }));
      for (const scope of SCOPES) {
        const isWithin = within[presented]?.includes(scope) === true;
        const reply = await create({ scope }, { auth });
        expect([presented, scope, reply.status, reply.body.code]).toEqual([
          presented,
          scope,
          ...(isWithin ? [200, undefined] : [403, 16]),
        ]);
      }
    }
  });

  it("makes a token that outlives the presented one and leaves it as it is", async () => {
    const { create, token, send, clock } = createMerchant();
    const auth = bearer(await token({ scope: "all:refreshable", duration: { d_us: 60_000_000 } }));
    const child = (await create({ scope: "all:refreshable", duration: { d_us: 3_600_000_000 } }, { auth })).body.access_token;
    expect((await send("GET", "/instances/shop/private/tokens", { auth })).status).toBe(200);
    clock.advance(120);
    expect((await create({ scope: "all" }, { auth: bearer(child) })).status).toBe(200);
  });
});
