import { describe, expect, it } from "vitest";
import { basic, bearer, START } from "../support.ts";
import { alicePassword, createBank } from "./support.ts";

const RIGHTS = [
  ["readonly", true, false],
  ["readwrite", true, true],
  ["revenue", false, false],
  ["wiregateway", false, false],
  ["observability", false, false],
] as const;

describe("listing bank tokens", () => {
  it("shows what is known of each, the id under both names, newest first", async () => {
    const { send, token, clock } = createBank();
    const first = await token({ scope: "readonly", refreshable: true, description: "phone" });
    clock.advance(10);
    await token({ duration: { d_us: "forever" } });
    clock.advance(10);
    const reply = await send("GET", "/accounts/alice/tokens", { auth: bearer(first) });
    expect(reply.body.tokens).toEqual([
      {
        token_id: 2,
        row_id: 2,
        scope: "readwrite",
        refreshable: false,
        creation_time: { t_s: START + 10 },
        expiration: { t_s: "never" },
        last_access: { t_s: START + 10 },
      },
      {
        token_id: 1,
        row_id: 1,
        scope: "readonly",
        refreshable: true,
        description: "phone",
        creation_time: { t_s: START },
        expiration: { t_s: START + 86_400 },
        last_access: { t_s: START + 20 },
      },
    ]);
  });

  it.each(RIGHTS)("is open to a token of scope %s: %s", async (scope, mayList) => {
    const { send, token } = createBank();
    const reply = await send("GET", "/accounts/alice/tokens", { auth: bearer(await token({ scope })) });
    expect(reply).toMatchObject(mayList ? { status: 200 } : { status: 403, body: { code: 44 } });
  });

  it("is open to the password, and 204 without a token", async () => {
    const { send, token } = createBank();
    expect(await send("GET", "/accounts/alice/tokens", { auth: alicePassword })).toMatchObject({ status: 204, hasBody: false });
    await token();
    expect((await send("GET", "/accounts/alice/tokens", { auth: alicePassword })).status).toBe(200);
  });

  it.each([
    ["", [7, 6, 5, 4, 3, 2, 1]],
    ["?limit=2", [1, 2]],
    ["?limit=-2", [7, 6]],
    ["?delta=2", [1, 2]],
    ["?delta=-2&start=5", [4, 3]],
    ["?limit=3&delta=-2", [1, 2, 3]],
    ["?offset=3&start=6", [2, 1]],
    ["?limit=2&start=3", [4, 5]],
    ["?delta=2&offset=3", [4, 5]],
    ["?limit=0&delta=5", []],
    ["?limit=0", []],
    ["?delta=0", []],
    ["?limit=-9223372036854775808", [7, 6, 5, 4, 3, 2, 1]],
    ["?delta=9223372036854775807", [1, 2, 3, 4, 5, 6, 7]],
  ])("pages by limit and offset, and by delta and start where those are left out: %s", async (query, want) => {
    const { token, ids } = createBank();
    for (let count = 0; count < 7; count++) await token();
    expect(await ids(query)).toEqual(want);
  });

  it.each([
    "limit=x",
    "limit=",
    "offset=-1",
    "offset=",
    "delta=x",
    "delta=9223372036854775808",
    "start=-1",
    "limit=1&delta=x",
    "offset=1&start=-1",
  ])("refuses %s with 400 and 26", async (query) => {
    const { send } = createBank();
    expect(await send("GET", `/accounts/alice/tokens?${query}`, { auth: alicePassword })).toMatchObject({
      status: 400,
      body: { code: 26 },
    });
  });
});

describe("revoking bank tokens", () => {
  it.each(RIGHTS)("by id is open to a token of scope %s: %s, %s", async (scope, _, mayRevoke) => {
    const { send, token } = createBank();
    await token();
    const reply = await send("DELETE", "/accounts/alice/tokens/1", { auth: bearer(await token({ scope })) });
    expect(reply).toMatchObject(mayRevoke ? { status: 204, hasBody: false } : { status: 403, body: { code: 44 } });
  });

  it("by id is open to the password, takes effect at once and once", async () => {
    const { send, token } = createBank();
    const victim = await token();
    expect((await send("DELETE", "/accounts/alice/tokens/1", { auth: alicePassword })).status).toBe(204);
    expect(await send("GET", "/accounts/alice/tokens", { auth: bearer(victim) })).toMatchObject({
      status: 401,
      body: { code: 41 },
    });
    expect(await send("DELETE", "/accounts/alice/tokens/1", { auth: alicePassword })).toMatchObject({
      status: 404,
      body: { code: 41 },
    });
  });

  it("by id works on the presented token, too", async () => {
    const { send, token } = createBank();
    const auth = bearer(await token());
    expect((await send("DELETE", "/accounts/alice/tokens/1", { auth })).status).toBe(204);
    expect(await send("DELETE", "/accounts/alice/tokens/1", { auth })).toMatchObject({ status: 401, body: { code: 41 } });
  });

  it("by id does not find another account's token", async () => {
    const { send, token, ids } = createBank();
    await token({}, "bob");
    await token();
    expect(await send("DELETE", "/accounts/alice/tokens/1", { auth: alicePassword })).toMatchObject({
      status: 404,
      body: { code: 41 },
    });
    expect(await ids("")).toEqual([2]);
    expect((await send("GET", "/accounts/bob/tokens", { auth: basic("bob", "bob-password") })).body.tokens).toHaveLength(1);
  });

  it.each(["x", "-1", "1.5", "9007199254740993"])("by id refuses %s with 400 and 26", async (id) => {
    const { send } = createBank();
    const reply = await send("DELETE", `/accounts/alice/tokens/${id}`, { auth: alicePassword });
    expect(reply).toMatchObject({ status: 400, body: { code: 26, parameter: "token_id" } });
  });

  it.each(RIGHTS)("a token of scope %s may revoke itself, and only itself", async (scope) => {
    const { send, token, create, ids } = createBank();
    await token();
    const auth = bearer(await token({ scope }));
    expect(await send("DELETE", "/accounts/alice/token", { auth })).toMatchObject({ status: 204, hasBody: false });
    expect(await send("DELETE", "/accounts/alice/token", { auth })).toMatchObject({ status: 401, body: { code: 41 } });
    expect(await ids("")).toEqual([1]);
    expect((await create({ scope: "readonly" })).status).toBe(200);
  });

  it("self takes no password: 400 and 22, when it is right", async () => {
    const { send } = createBank();
    expect(await send("DELETE", "/accounts/alice/token", { auth: alicePassword })).toMatchObject({
      status: 400,
      body: { code: 22 },
    });
    expect(await send("DELETE", "/accounts/alice/token", { auth: basic("alice", "wrong") })).toMatchObject({
      status: 401,
      body: { code: 40 },
    });
  });

  it("self refuses a token of another account", async () => {
    const { send, token } = createBank();
    const auth = bearer(await token({}, "bob"));
    expect(await send("DELETE", "/accounts/alice/token", { auth })).toMatchObject({ status: 403, body: { code: 44 } });
    expect((await send("GET", "/accounts/bob/tokens", { auth })).status).toBe(200);
  });
});

describe("the bank's configuration", () => {
  it("is there for everybody", async () => {
    const { send } = createBank();
    expect(await send("GET", "/config")).toMatchObject({
      status: 200,
      body: { version: "11:0:7", name: "taler-corebank", supported_tan_channels: ["sms", "email"] },
    });
  });
});
