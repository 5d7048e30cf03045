import { describe, expect, it } from "vitest";
import { basic, bearer, UNKNOWN_TOKEN } from "../support.ts";
import { alicePassword, createBank } from "./support.ts";

const BASIC = 'Basic realm="taler-corebank", charset="UTF-8"';
const BEARER = 'Bearer realm="taler-corebank"';

describe("credentials of the bank", () => {
  it.each([
    ["no header", undefined, 401, 25],
    ["an empty header", "", 401, 25],
    ["a word", "WTF", 400, 23],
    ["a scheme without a value", "Bearer", 400, 23],
    ["Basic that is not base64", "Basic ***", 400, 23],
    ["Basic of an impossible length", "Basic YWxpY", 400, 23],
    ["Basic without a colon", `Basic ${btoa("alice")}`, 400, 23],
    ["Basic with a control character", basic("alice", "alice-password\0"), 400, 23],
    ["a token whose unused bits are not zero", `Bearer secret-token:${"0".repeat(51)}1`, 401, 43],
    ["an unknown scheme", "Digest abc", 401, 40],
    ["an unknown account", basic("nobody", "alice-password"), 401, 40],
    ["a wrong password", basic("alice", "wrong"), 401, 40],
    ["an empty password", basic("alice", ""), 401, 40],
    ["a token without its prefix", `Bearer ${"A".repeat(52)}`, 401, 43],
    ["a token of 51 characters", `Bearer secret-token:${"A".repeat(51)}`, 401, 43],
    ["a token of 53 characters", `Bearer secret-token:${"A".repeat(53)}`, 401, 43],
    ["a token with a letter that base32 lacks", `Bearer secret-token:${"A".repeat(51)}*`, 401, 43],
    ["two tokens", `Bearer ${UNKNOWN_TOKEN} ${UNKNOWN_TOKEN}`, 401, 43],
    ["an unknown token", bearer(UNKNOWN_TOKEN), 401, 41],
    ["an unknown token in lower case", bearer(UNKNOWN_TOKEN.toLowerCase()), 401, 41],
  ])("answers %s with its own status and code", async (_, auth, status, code) => {
    const { send } = createBank();
    for (const [method, path] of [
      ["POST", "/token"],
      ["DELETE", "/token"],
      ["GET", "/tokens"],
      ["DELETE", "/tokens/1"],
    ] as const) {
      const reply = await send(method, `/accounts/alice${path}`, { auth });
      expect(reply).toMatchObject({ status, body: { code } });
      const schemes = method === "DELETE" && path === "/token" ? BEARER : `${BASIC}, ${BEARER}`;
      expect(reply.headers.get("www-authenticate")).toBe(status === 401 ? schemes : null);
    }
  });

  it("tells an expired token from a revoked one", async () => {
    const { send, token, clock } = createBank();
    const [short, revoked] = [await token({ duration: { d_us: 60_000_000 } }), await token()];
    await send("DELETE", "/accounts/alice/token", { auth: bearer(revoked) });
    clock.advance(61);
    expect(await send("GET", "/accounts/alice/tokens", { auth: bearer(short) })).toMatchObject({
      status: 401,
      body: { code: 42 },
    });
    expect(await send("GET", "/accounts/alice/tokens", { auth: bearer(revoked) })).toMatchObject({
      status: 401,
      body: { code: 41 },
    });
  });

  it("tells a token of no duration from an unknown one", async () => {
    const { send, token } = createBank();
    const auth = bearer(await token({ duration: { d_us: 0 } }));
    expect(await send("GET", "/accounts/alice/tokens", { auth })).toMatchObject({ status: 401, body: { code: 42 } });
  });

  it("reads scheme names in either case, with any number of spaces", async () => {
    const { create, token, ids } = createBank();
    expect((await create({ scope: "readonly" }, alicePassword.replace("Basic ", "bASIC     "))).status).toBe(200);
    expect(await ids("", `BEARER     ${await token()}`)).toHaveLength(2);
  });

  it.each([
    ["POST", "/accounts/alice/token", { scope: "readonly" }],
    ["GET", "/accounts/alice/tokens", undefined],
    ["DELETE", "/accounts/alice/tokens/1", undefined],
    ["GET", "/accounts/nobody/tokens", undefined],
  ])("answers good credentials of somebody else with 403 and 44, admin's too: %s %s", async (method, path, body) => {
    const { send, token } = createBank();
    for (const account of ["bob", "admin"]) {
      for (const auth of [basic(account, `${account}-password`), bearer(await token({}, account))]) {
        expect(await send(method, path, { auth, body })).toMatchObject({ status: 403, body: { code: 44 } });
      }
    }
  });

  it("answers an unknown account in the path like a wrong password", async () => {
    const { send } = createBank();
    const reply = await send("GET", "/accounts/nobody/tokens", { auth: basic("nobody", "x") });
    expect(reply).toMatchObject({ status: 401, body: { code: 40 } });
  });
});

describe("order of checks in the bank", () => {
  it.each([
    ["path before credentials", "GET", "/accounts/alice/tokenz", undefined, 404, 21],
    ["method before credentials", "PUT", "/accounts/alice/token", undefined, 405, 20],
    ["credentials before the body", "POST", "/accounts/alice/token", "{", 401, 25],
    ["credentials before the query", "GET", "/accounts/alice/tokens?limit=x", undefined, 401, 25],
    ["credentials before the name", "GET", "/accounts/al%20ice/tokens", undefined, 401, 25],
  ])("%s", async (_, method, path, body, status, code) => {
    const { send } = createBank();
    expect(await send(method, path, { body })).toMatchObject({ status, body: { code } });
  });

  it("request before rights, and rights before existence", async () => {
    const { send, token } = createBank();
    const auth = bearer(await token({ scope: "revenue" }));
    expect(await send("GET", "/accounts/alice/tokens?limit=x", { auth })).toMatchObject({ status: 400, body: { code: 26 } });
    expect(await send("GET", "/accounts/bob/tokens?limit=x", { auth })).toMatchObject({ status: 400, body: { code: 26 } });
    expect(await send("GET", "/accounts/al%20ice/tokens", { auth })).toMatchObject({
      status: 400,
      body: { code: 26, parameter: "username" },
    });
    expect(await send("POST", "/accounts/bob/token", { auth, body: {} })).toMatchObject({ status: 400, body: { code: 22 } });
    expect(await send("DELETE", "/accounts/alice/tokens/999", { auth })).toMatchObject({ status: 403, body: { code: 44 } });
  });
});
