import { describe, expect, it } from "vitest";
import { basic, bearer, UNKNOWN_TOKEN } from "../support.ts";
import { createMerchant, shopPassword } from "./support.ts";

const PRIVATE = [
  ["POST", "/instances/shop/private/token"],
  ["DELETE", "/instances/shop/private/token"],
  ["GET", "/instances/shop/private/tokens"],
  ["DELETE", "/instances/shop/private/tokens/1"],
] as const;

const BASIC_OR_BEARER = 'Basic realm="taler-merchant", charset="UTF-8", Bearer realm="taler-merchant"';
const BEARER = 'Bearer realm="taler-merchant"';

describe("credentials of the merchant", () => {
  it.each(PRIVATE)("%s %s wants some, and names the schemes that it accepts", async (method, path) => {
    const { send } = createMerchant();
    const reply = await send(method, path);
    expect(reply).toMatchObject({ status: 401, body: { code: 2015 } });
    expect(reply.headers.get("www-authenticate")).toBe(method === "POST" ? BASIC_OR_BEARER : BEARER);
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    ["an empty header", ""],
    ["a word", "WTF"],
    ["an unknown scheme", "Digest abc"],
    ["Basic that is not base64", "Basic ***"],
    ["Basic without a colon", `Basic ${btoa("shop")}`],
    ["a wrong password", basic("shop", "wrong")],
    ["an unknown instance's password", basic("nobody", "shop-password")],
    ["another instance's password", basic("admin", "admin-password")],
    ["a token that is none", "Bearer abc"],
    ["the old form of the password", "Bearer secret-token:shop-password"],
    ["a token without its prefix", `Bearer ${"A".repeat(52)}`],
    ["a token of 51 characters", `Bearer secret-token:${"A".repeat(51)}`],
    ["a token with a letter that base32 lacks", `Bearer secret-token:${"A".repeat(51)}!`],
    ["an unknown token", bearer(UNKNOWN_TOKEN)],
  ])("refuses %s with 401 and 2015", async (_, auth) => {
    const { create } = createMerchant();
    expect(await create({ scope: "all" }, { auth })).toMatchObject({ status: 401, body: { code: 2015 } });
  });

  it("takes a password for creating a token only", async () => {
    const { send } = createMerchant();
    for (const [method, path] of PRIVATE.slice(1)) {
      expect(await send(method, path, { auth: shopPassword })).toMatchObject({ status: 401, body: { code: 2015 } });
    }
  });

  it("reads scheme names in either case, with any number of spaces", async () => {
    const { create, token, send } = createMerchant();
    expect((await create({ scope: "all" }, { auth: shopPassword.replace("Basic ", "bASIC     ") })).status).toBe(200);
    const auth = `bearer     ${await token()}`;
    expect((await send("GET", "/instances/shop/private/tokens", { auth })).status).toBe(200);
  });

  it("reads a token in upper and lower case, and in no other spelling (decision R14)", async () => {
    const { token, send } = createMerchant();
    const status = async (text: string) => (await send("GET", "/instances/shop/private/tokens", { auth: bearer(text) })).status;
    const text = await token();
    expect(await status(`secret-token:${text.slice(13).toLowerCase()}`)).toBe(200);
    const last = text.endsWith("0") ? "1" : "H";
    expect(await status(text.slice(0, -1) + last)).toBe(401);
  });

  it("refuses Basic credentials with control characters (RFC 7617)", async () => {
    const { create } = createMerchant();
    const auth = basic("shop", "shop-password\0");
    expect(await create({ scope: "all" }, { auth })).toMatchObject({ status: 401, body: { code: 2015 } });
  });

  it("reads passwords with colons and letters beyond ASCII", async () => {
    const { send } = createMerchant({ café: { password: "pa:ss:wörd ✓" }, plain: { password: "a:b" } });
    for (const [name, password] of [
      ["café", "pa:ss:wörd ✓"],
      ["plain", "a:b"],
    ] as const) {
      const path = `/instances/${encodeURIComponent(name)}/private/token`;
      expect((await send("POST", path, { auth: basic(name, password), body: { scope: "all" } })).status).toBe(200);
    }
  });

  it("refuses a token from the moment that it expires or is revoked", async () => {
    const { token, send, clock } = createMerchant();
    const list = async (text: string): Promise<number> =>
      (await send("GET", "/instances/shop/private/tokens", { auth: bearer(text) })).status;
    const [short, revoked] = [await token({ duration: { d_us: 60_000_000 } }), await token()];
    await send("DELETE", "/instances/shop/private/token", { auth: bearer(revoked) });
    expect(await list(revoked)).toBe(401);
    clock.advance(59);
    expect(await list(short)).toBe(200);
    clock.advance(2);
    expect(await list(short)).toBe(401);
  });
});

describe("order of checks in the merchant", () => {
  it.each([
    ["path before instance", "GET", "/instances/nobody/private/tokenz", undefined, 404, 21],
    ["method before instance", "PUT", "/instances/nobody/private/token", undefined, 405, 20],
    ["instance before credentials", "GET", "/instances/nobody/private/tokens", undefined, 404, 2000],
    ["credentials before the body", "POST", "/instances/shop/private/token", "{", 401, 2015],
    ["credentials before the query", "GET", "/instances/shop/private/tokens?limit=x", undefined, 401, 2015],
    ["credentials before the serial", "DELETE", "/instances/shop/private/tokens/x", undefined, 401, 2015],
  ])("%s", async (_, method, path, body, status, code) => {
    const { send } = createMerchant();
    expect(await send(method, path, body === undefined ? {} : { body })).toMatchObject({ status, body: { code } });
  });

  it("request before rights, and rights before existence", async () => {
    const { send, token } = createMerchant();
    const auth = bearer(await token({ scope: "order-simple" }));
    expect(await send("GET", "/instances/shop/private/tokens?limit=x", { auth })).toMatchObject({
      status: 400,
      body: { code: 26, parameter: "limit" },
    });
    expect(await send("POST", "/instances/shop/private/token", { auth, body: "{" })).toMatchObject({
      status: 400,
      body: { code: 22 },
    });
    expect(await send("DELETE", "/instances/shop/private/tokens/999", { auth })).toMatchObject({
      status: 403,
      body: { code: 44 },
    });
  });
});
