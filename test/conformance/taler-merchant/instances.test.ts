import { describe, expect, it } from "vitest";
import { backends } from "../backend.ts";
import { basic, bearer } from "../support.ts";
import { createMerchant } from "./support.ts";

describe("instances of the merchant", () => {
  it("reaches admin with and without the prefix", async () => {
    const { send, token } = createMerchant();
    const auth = bearer(await token({}, "admin"));
    for (const path of ["/private/tokens", "/instances/admin/private/tokens"]) {
      expect((await send("GET", path, { auth })).body.tokens).toHaveLength(1);
    }
    const created = await send("POST", "/private/token", { auth: basic("admin", "admin-password"), body: { scope: "all" } });
    expect((await send("DELETE", "/instances/admin/private/token", { auth: bearer(created.body.access_token) })).status).toBe(
      204,
    );
  });

  it("keeps one instance's tokens from another", async () => {
    const { send, token, serials } = createMerchant();
    const [shop, admin] = [await token(), bearer(await token({}, "admin"))];
    expect(await send("GET", "/instances/shop/private/tokens", { auth: admin })).toMatchObject({
      status: 401,
      body: { code: 2015 },
    });
    expect((await send("GET", "/private/tokens", { auth: bearer(shop) })).status).toBe(401);
    const [foreign] = await serials("", shop);
    expect(await send("DELETE", `/private/tokens/${foreign}`, { auth: admin })).toMatchObject({
      status: 404,
      body: { code: 41 },
    });
    expect(await serials("", shop)).toEqual([foreign]);
  });

  it("does not count a refused token of another instance as used", async () => {
    const { send, token, clock } = createMerchant();
    const shop = await token();
    clock.advance(10);
    await send("GET", "/private/tokens", { auth: bearer(shop) });
    const other = await token();
    const reply = await send("GET", "/instances/shop/private/tokens?limit=1", { auth: bearer(other) });
    expect(reply.body.tokens[0]).toMatchObject({ last_access: { t_s: 1_700_000_000 } });
  });

  it.each([
    ["GET", "/instances/nobody/config"],
    ["POST", "/instances/nobody/private/token"],
    ["GET", "/instances/nobody/private/tokens"],
    ["DELETE", "/instances/nobody/private/tokens/1"],
    ["DELETE", "/instances/nobody/private/token"],
    ["POST", "/instances/nobody/challenge/1"],
    ["POST", "/instances/nobody/challenge/1/confirm"],
    ["GET", "/instances/__proto__/config"],
  ])("does not know the instance in %s %s", async (method, path) => {
    const { send } = createMerchant();
    expect(await send(method, path)).toMatchObject({ status: 404, body: { code: 2000 } });
  });

  it("has no default instance unless there is one called admin", async () => {
    const { send } = backends.merchant({ instances: { shop: { password: "p" } } });
    expect(await send("GET", "/config")).toMatchObject({ status: 404, body: { code: 2000 } });
    expect((await send("GET", "/instances/shop/config")).status).toBe(200);
  });

  it("knows no path below an instance's own instances", async () => {
    const { send } = createMerchant();
    const reply = await send("GET", "/instances/shop/private/instances/shop/private/tokens");
    expect(reply).toMatchObject({ status: 404, body: { code: 21 } });
  });

  it.each(["/config", "/instances/shop/config"])("tells everybody what it speaks under %s", async (path) => {
    const { send } = createMerchant();
    const reply = await send("GET", path);
    expect(reply).toMatchObject({ status: 200, body: { version: "21:0:2", name: "taler-merchant", currency: "KUDOS" } });
    expect(reply.headers.has("cache-control")).toBe(false);
  });
});
