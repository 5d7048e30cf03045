import { describe, expect, it } from "vitest";
import type { OneWelcomeTokenSeed } from "../../../packages/server/src/index.ts";
import { backends } from "../backend.ts";
import { basic, type Send, type TestClock } from "../support.ts";

const ALICE = "/oauth/api/v1/users/alice/tokens";
const CLIENT = basic("api-client", "api-secret");
const IDS = [
  "7d507b7e-6221-4f06-a75e-ef6e6f06d32b",
  "2f1c0c8e-9d0b-4c56-8f0d-3b8c8f1f7a21",
  "c1b8f2aa-5e0e-4a0b-b2a9-6a4f0f3d9e77",
] as const;

const token = (id: string, more: Partial<OneWelcomeTokenSeed> = {}): OneWelcomeTokenSeed => ({
  id,
  client_name: "Client X",
  created_at: 1_381_322_054_000,
  scopes: ["email", "profile"],
  type: "DEFAULT",
  ...more,
});

function createPlatform(tokens: readonly OneWelcomeTokenSeed[]): {
  send: Send;
  clock: TestClock;
  ids: () => Promise<readonly string[]>;
} {
  const seed = { api_clients: { "api-client": "api-secret" }, users: { alice: { tokens }, bob: { tokens: [] } } };
  const { send, clock } = backends.onewelcome(seed);
  const ids = async () => ((await send("GET", ALICE, { auth: CLIENT })).body.tokens ?? []).map(({ id }) => id);
  return { send, clock, ids };
}

describe("OneWelcome's list", () => {
  it("shows what is known of each token, the newest first", async () => {
    const { send } = createPlatform([
      token(IDS[0]),
      token(IDS[1], { created_at: 1_381_322_054_001, device_name: "my iPad", type: "FINGER_PRINT", refresh_token_issued: true }),
    ]);
    const reply = await send("GET", ALICE, { auth: CLIENT });
    const known = { client_name: "Client X", scopes: ["email", "profile"], expired: false };
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      tokens: [
        {
          ...known,
          id: IDS[1],
          created_at: 1_381_322_054_001,
          device_name: "my iPad",
          type: "FINGER_PRINT",
          refresh_token_issued: true,
        },
        { ...known, id: IDS[0], created_at: 1_381_322_054_000, type: "DEFAULT", refresh_token_issued: false },
      ],
    });
  });

  it("keeps an expired token only if it can be refreshed", async () => {
    const { send, clock, ids } = createPlatform([
      token(IDS[0], { expires_in_seconds: 60, refresh_token_issued: true }),
      token(IDS[1], { expires_in_seconds: 60 }),
      token(IDS[2]),
    ]);
    expect((await ids()).toSorted()).toEqual([...IDS].toSorted());
    clock.advance(61);
    expect((await ids()).toSorted()).toEqual([IDS[0], IDS[2]].toSorted());
    const reply = await send("GET", ALICE, { auth: CLIENT });
    expect(reply.body.tokens.find(({ id }) => id === IDS[0])).toMatchObject({ expired: true });
  });

  it("takes 0 seconds for expired from the start", async () => {
    const { ids } = createPlatform([
      token(IDS[0], { expires_in_seconds: 0, refresh_token_issued: true }),
      token(IDS[1], { expires_in_seconds: 0 }),
    ]);
    expect(await ids()).toEqual([IDS[0]]);
  });

  it.each(["bob", "nobody", "__proto__", "a%2Fb"])("answers 404 for %s, whether the user exists or not", async (user) => {
    const { send } = createPlatform([token(IDS[0])]);
    const reply = await send("GET", `/oauth/api/v1/users/${user}/tokens`, { auth: CLIENT });
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual({ error: "No tokens found" });
  });
});

describe("OneWelcome's revoking", () => {
  it("removes the token, in whatever case its id is written, and is harmless again", async () => {
    const { send, ids } = createPlatform([token(IDS[0]), token(IDS[1])]);
    for (let times = 0; times < 2; times++) {
      expect(await send("DELETE", `${ALICE}/${IDS[0].toUpperCase()}`, { auth: CLIENT })).toMatchObject({
        status: 204,
        hasBody: false,
      });
      expect(await ids()).toEqual([IDS[1]]);
    }
    await send("DELETE", `${ALICE}/${IDS[1]}`, { auth: CLIENT });
    expect((await send("GET", ALICE, { auth: CLIENT })).status).toBe(404);
  });

  it.each([
    `/oauth/api/v1/users/bob/tokens/${IDS[0]}`,
    `/oauth/api/v1/users/nobody/tokens/${IDS[0]}`,
    `${ALICE}/no-uuid`,
    `${ALICE}/${IDS[1]}`,
  ])("answers 204 to %s and changes nothing", async (path) => {
    const { send, ids } = createPlatform([token(IDS[0])]);
    expect((await send("DELETE", path, { auth: CLIENT })).status).toBe(204);
    expect(await ids()).toEqual([IDS[0]]);
  });
});

describe("OneWelcome's credentials", () => {
  it.each([
    ["no header", undefined],
    ["a word", "WTF"],
    ["no base64", "Basic ***"],
    ["no colon", `Basic ${btoa("api-client")}`],
    ["an unknown client", basic("nobody", "api-secret")],
    ["a wrong secret", basic("api-client", "wrong")],
    ["a user instead of a client", basic("alice", "api-secret")],
    ["a token", "Bearer abc"],
  ])("are refused with 401: %s", async (_, auth) => {
    const { send, ids } = createPlatform([token(IDS[0])]);
    for (const [method, path] of [
      ["GET", ALICE],
      ["DELETE", `${ALICE}/${IDS[0]}`],
    ] as const) {
      const reply = await send(method, path, { auth });
      expect(reply.status).toBe(401);
      expect(reply.body).toEqual({ error: "invalid_client" });
      expect(reply.headers.get("www-authenticate")).toBe('Basic realm="onewelcome", charset="UTF-8"');
    }
    expect(await ids()).toEqual([IDS[0]]);
  });
});

describe("OneWelcome's headers", () => {
  it.each([
    ["GET", ALICE, CLIENT, 200],
    ["GET", "/oauth/api/v1/users/bob/tokens", CLIENT, 404],
    ["GET", ALICE, undefined, 401],
    ["POST", ALICE, CLIENT, 405],
    ["DELETE", `${ALICE}/${IDS[0]}`, CLIENT, 204],
    ["DELETE", `${ALICE}/${IDS[0]}`, undefined, 401],
  ])("forbid caching: %s %s", async (method, path, auth, status) => {
    const { send } = createPlatform([token(IDS[0])]);
    const reply = await send(method, path, { auth });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(reply.headers.get("pragma")).toBe("no-cache");
    expect(reply.headers.get("content-type")).toBe(status === 204 ? null : "application/json;charset=UTF-8");
  });

  it("come with errors in the API's own form for unknown paths and methods", async () => {
    const { send } = createPlatform([]);
    expect((await send("GET", "/oauth/api/v1/users")).body).toEqual({ error: "not_found" });
    const reply = await send("PUT", ALICE);
    expect(reply.body).toEqual({ error: "method_not_allowed" });
    expect(reply.headers.get("allow")).toContain("GET");
  });

  it("let pages of any origin call", async () => {
    const { send } = createPlatform([]);
    const headers = { origin: "https://page.example", "access-control-request-method": "DELETE" };
    const preflight = await send("OPTIONS", `${ALICE}/${IDS[0]}`, { headers });
    expect(preflight).toMatchObject({ status: 204, hasBody: false });
    expect(preflight.headers.get("access-control-allow-methods")).toBe("DELETE");
    expect((await send("GET", ALICE)).headers.get("access-control-allow-origin")).toBe("*");
  });
});
