import { describe, expect, it } from "vitest";
import {
  createMemoryStore,
  createOneWelcomeApp,
  createTalerCorebankApp,
  createTalerMerchantApp,
  type Store,
} from "../../../packages/server/src/index.ts";
import { basic, bearer, createClock, sendTo } from "../../conformance/support.ts";

const accounts = { alice: { password: "p" } };
const users = {
  alice: {
    tokens: [{ id: "7d507b7e-6221-4f06-a75e-ef6e6f06d32b", client_name: "c", created_at: 0, scopes: [], type: "DEFAULT" }],
  },
};
const auth = basic("alice", "p");

/** A store whose methods all answer by promise, as a database does; `fail` may throw in their place. */
function createRemoteStore(fail: (method: string) => void = () => undefined): Store {
  return new Proxy(createMemoryStore(), {
    get(store, method, receiver) {
      const call: (...args: unknown[]) => unknown = Reflect.get(store, method, receiver);
      return async (...args: unknown[]) => {
        await new Promise(setImmediate);
        fail(String(method));
        return call(...args);
      };
    },
  });
}

it("works with a store that answers by promise", async () => {
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, store: createRemoteStore(), checkAnswers: true }));
  const created = await send("POST", "/accounts/alice/token", { auth, body: { scope: "readwrite" } });
  const token = bearer(created.body.access_token);
  expect((await send("GET", "/accounts/alice/tokens", { auth: token })).body.tokens).toHaveLength(1);
  expect((await send("DELETE", "/accounts/alice/tokens/1", { auth: token })).status).toBe(204);
  expect((await send("GET", "/accounts/alice/tokens", { auth: token })).status).toBe(401);
});

it("answers 500 and 60 while the store fails, tells the log and not the caller why, and recovers by itself", async () => {
  const faults: unknown[][] = [];
  let isDown = true;
  const store = createRemoteStore((method) => {
    if (isDown) throw new Error(`${method} lost its connection`);
  });
  const logger = { error: (...fault: unknown[]) => void faults.push(fault) };
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, store, logger }));
  const reply = await send("GET", "/accounts/alice/tokens", { auth });
  expect(reply).toMatchObject({ status: 500, body: { code: 60 } });
  expect(reply.headers.get("cache-control")).toBe("no-store");
  expect(JSON.stringify(reply.body)).not.toContain("connection");
  const requestId = reply.headers.get("x-request-id");
  expect(faults).toEqual([[`taler-corebank listTokens failed, id ${requestId}:`, new Error("listTokens lost its connection")]]);
  isDown = false;
  expect((await send("GET", "/accounts/alice/tokens", { auth })).status).toBe(204);
});

it("puts the user tokens in once the store is there, however many ask at first", async () => {
  let isDown = true;
  const calls: string[] = [];
  const store = createRemoteStore((method) => {
    calls.push(method);
    if (isDown) throw new Error("down");
  });
  const send = sendTo(
    createOneWelcomeApp({ seed: { api_clients: { c: "s" }, users }, store, logger: { error: () => undefined } }),
  );
  const list = () => send("GET", "/oauth/api/v1/users/alice/tokens", { auth: basic("c", "s") });
  const failed = await list();
  expect(failed.status).toBe(500);
  expect(failed.body).toEqual({ error: "server_error" });
  isDown = false;
  const replies = await Promise.all([list(), list()]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  await list();
  expect(calls.filter((method) => method === "seedUserTokens")).toHaveLength(2);
});

it("knows a store's token no more when its account has left the seed", async () => {
  const store = createMemoryStore();
  const before = sendTo(createTalerCorebankApp({ seed: { accounts }, store }));
  const token = bearer((await before("POST", "/accounts/alice/token", { auth, body: { scope: "readonly" } })).body.access_token);
  const after = sendTo(createTalerCorebankApp({ seed: { accounts: {} }, store }));
  expect(await after("GET", "/accounts/alice/tokens", { auth: token })).toMatchObject({ status: 401, body: { code: 41 } });
});

it("records the use of a token once a second (decision R8)", async () => {
  const touched: number[] = [];
  const memory = createMemoryStore();
  const store: Store = { ...memory, touchToken: (token, at) => (touched.push(at), memory.touchToken(token, at)) };
  const clock = createClock();
  const send = sendTo(createTalerCorebankApp({ seed: { accounts }, store, clock }));
  const created = await send("POST", "/accounts/alice/token", { auth, body: { scope: "readonly" } });
  const list = () => send("GET", "/accounts/alice/tokens", { auth: bearer(created.body.access_token) });
  await list();
  expect(touched).toEqual([]);
  clock.advance(1);
  const now = clock.now();
  await list();
  await list();
  expect(touched).toEqual([now]);
});

describe("a failing store", () => {
  const failing = (name: string) => ({
    store: createRemoteStore((method) => {
      if (method === name) throw new Error("no connection");
    }),
    logger: { error: () => undefined },
    onTan: () => undefined,
  });

  it("gives 500 when a revocation is not stored", async () => {
    const send = sendTo(createTalerMerchantApp({ ...failing("revokeToken"), seed: { instances: accounts } }));
    const { body } = await send("POST", "/instances/alice/private/token", { auth, body: { scope: "all" } });
    expect((await send("DELETE", "/instances/alice/private/token", { auth: bearer(body.access_token) })).status).toBe(500);
  });

  it("gives 500 when a wrong TAN is not counted", async () => {
    const two_factor = { channels: [{ tan_channel: "sms", tan_info: "*" }], combi_and: false } as const;
    const seed = { accounts: { alice: { password: "p", two_factor } } };
    const send = sendTo(createTalerCorebankApp({ ...failing("countFailure"), seed, fixedTan: "12345678" }));
    const { body } = await send("POST", "/accounts/alice/token", { auth, body: { scope: "readonly" } });
    const challenge = `/accounts/alice/challenge/${body.challenges[0]?.challenge_id}`;
    expect((await send("POST", challenge)).status).toBe(200);
    expect((await send("POST", `${challenge}/confirm`, { body: { tan: "00000000" } })).status).toBe(500);
  });
});
