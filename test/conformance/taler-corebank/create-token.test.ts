import { describe, expect, it } from "vitest";
import { basic, bearer, START } from "../support.ts";
import { createBank } from "./support.ts";

const SCOPES = ["readonly", "readwrite", "revenue", "wiregateway", "observability"];

describe("creating a bank token", () => {
  it("answers with the secret and its end, and nothing else", async () => {
    const { create } = createBank();
    const reply = await create({ scope: "readonly" });
    const access_token = expect.stringMatching(/^secret-token:[0-9A-HJKMNP-TV-Z]{52}$/u);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ access_token, expiration: { t_s: START + 86_400 } });
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    ["left out", undefined, START + 86_400],
    ["null", null, START + 86_400],
    ["0", { d_us: 0 }, START],
    ["2^53 - 1", { d_us: 9_007_199_254_740_991 }, START + 9_007_199_255],
    ["forever", { d_us: "forever" }, "never"],
  ])("ends when the duration says: %s", async (_, duration, t_s) => {
    const { create } = createBank();
    expect((await create({ scope: "readonly", duration })).body).toHaveProperty("expiration", { t_s });
  });

  it.each([
    ["no scope", {}, "/scope"],
    ["libeufin's inner scope", { scope: "refreshable" }, "/scope"],
    ["a scope with a suffix", { scope: "readonly:refreshable" }, "/scope"],
    ["a negative duration", { scope: "readonly", duration: { d_us: -1 } }, "/duration/d_us"],
    ["a boolean duration", { scope: "readonly", duration: { d_us: true } }, "/duration/d_us"],
    ["refreshable that is not a boolean", { scope: "readonly", refreshable: 1 }, "/refreshable"],
  ])("refuses %s with 400 and 22", async (_, body, path) => {
    const { create } = createBank();
    expect(await create(body)).toMatchObject({ status: 400, body: { code: 22, path, hint: expect.any(String) } });
  });

  it("takes null for an optional member left out", async () => {
    const { create, send } = createBank();
    const reply = await create({ scope: "readonly", refreshable: null, description: null });
    const list = await send("GET", "/accounts/alice/tokens", { auth: bearer(reply.body.access_token) });
    expect(list.body.tokens[0]).toMatchObject({ refreshable: false });
    expect(list.body.tokens[0]).not.toHaveProperty("description");
  });

  it("lets the password create every scope", async () => {
    const { create } = createBank();
    for (const scope of SCOPES) expect((await create({ scope, refreshable: true })).status).toBe(200);
  });

  it("refuses the password of a locked account with 403 and 5152, after the body was looked at", async () => {
    const { send } = createBank();
    const auth = basic("mallory", "mallory-password");
    const ask = (body: object) => send("POST", "/accounts/mallory/token", { auth, body });
    expect(await ask({ scope: "readonly" })).toMatchObject({ status: 403, body: { code: 5152 } });
    expect(await ask({})).toMatchObject({ status: 400, body: { code: 22 } });
    expect((await send("GET", "/accounts/mallory/tokens", { auth })).status).toBe(204);
    const wrong = await send("POST", "/accounts/mallory/token", { auth: basic("mallory", "wrong"), body: { scope: "readonly" } });
    expect(wrong).toMatchObject({ status: 401, body: { code: 40 } });
  });
});

describe("refreshing a bank token", () => {
  it("wants a refreshable one, whatever is asked for", async () => {
    const { create, token } = createBank();
    for (const presented of SCOPES) {
      const auth = bearer(await token({ scope: presented }));
      for (const scope of SCOPES) expect(await create({ scope }, auth)).toMatchObject({ status: 403, body: { code: 44 } });
    }
  });

  it("gives readwrite any scope, every other its own, and 403 with 16 beyond", async () => {
    const { create, token } = createBank();
    for (const presented of SCOPES) {
      const auth = bearer(await token({ scope: presented, refreshable: true }));
      for (const scope of SCOPES) {
        const reply = await create({ scope }, auth);
        const want = presented === "readwrite" || presented === scope ? [200, undefined] : [403, 16];
        expect([presented, scope, reply.status, reply.body.code]).toEqual([presented, scope, ...want]);
      }
    }
  });

  it("makes a token that stands by itself", async () => {
    const { create, token, send, ids, clock } = createBank();
    const parent = bearer(await token({ refreshable: true, duration: { d_us: 60_000_000 } }));
    const child = bearer(
      (await create({ scope: "readwrite", refreshable: true, duration: { d_us: "forever" } }, parent)).body.access_token,
    );
    const grandchild = bearer((await create({ scope: "readonly" }, child)).body.access_token);
    await send("DELETE", "/accounts/alice/token", { auth: child });
    expect(await ids("", parent)).toEqual([3, 1]);
    clock.advance(61);
    expect(await ids("", grandchild)).toEqual([3]);
  });
});
