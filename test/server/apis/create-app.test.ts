import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import * as server from "../../../packages/server/src/index.ts";
import { readSeed } from "../../../packages/server/src/seed/read-seed.ts";
import { basic, bearer, createInbox, sendTo } from "../../conformance/support.ts";

const file = new URL("../../../packages/server/demo-seed.yaml", import.meta.url);
const seed = readSeed(readFileSync(file, "utf8"), "demo-seed.yaml");

it("serves the three APIs below their names, from one seed", async () => {
  const send = sendTo(server.createApp({ seed, checkAnswers: true }));
  const create = { body: { scope: "readonly" } };
  expect(
    (await send("POST", "/taler-merchant/private/token", { ...create, auth: basic("admin", "admin-password") })).status,
  ).toBe(200);
  expect(
    (await send("POST", "/taler-merchant/instances/shop/private/token", { ...create, auth: basic("shop", "shop-password") }))
      .status,
  ).toBe(200);
  expect(
    (await send("POST", "/taler-corebank/accounts/alice/token", { ...create, auth: basic("alice", "alice-password") })).status,
  ).toBe(200);
  const list = await send("GET", "/onewelcome/oauth/api/v1/users/alice/tokens", { auth: basic("api-client", "api-secret") });
  expect(list.body.tokens).toHaveLength(3);
});

it("keeps the tokens of one API from another", async () => {
  const send = sendTo(server.createApp({ seed }));
  const created = await send("POST", "/taler-merchant/private/token", {
    auth: basic("admin", "admin-password"),
    body: { scope: "all" },
  });
  const reply = await send("GET", "/taler-corebank/accounts/alice/tokens", { auth: bearer(created.body.access_token) });
  expect(reply).toMatchObject({ status: 401, body: { code: 41 } });
});

it("answers 404 elsewhere, or what the embedder has for it", async () => {
  expect((await server.createApp().fetch(new Request("https://x.example/"))).status).toBe(404);
  const app = server.createApp({ elsewhere: { fetch: () => new Response("hello") } });
  expect(await (await app.fetch(new Request("https://x.example/"))).text()).toBe("hello");
});

it("takes every TAN from the seed where that says so, and announces it", async () => {
  const inbox = createInbox();
  const send = sendTo(server.createApp({ seed: { ...seed, test: { fixed_tan: "12345678" } }, onTan: inbox.onTan }));
  const path = "/taler-merchant/instances/secure-shop";
  const auth = basic("secure-shop", "secure-shop-password");
  const challenged = await send("POST", `${path}/private/token`, { auth, body: { scope: "all" } });
  const id = challenged.body.challenges[0]?.challenge_id ?? "";
  await send("POST", `${path}/challenge/${id}`);
  expect(inbox.notices.map(({ tan }) => tan)).toEqual(["12345678"]);
  expect((await send("POST", `${path}/challenge/${id}/confirm`, { body: { tan: "12345678" } })).status).toBe(204);
});

it("prints a TAN where nobody else sends it", async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const send = sendTo(server.createApp({ seed: { ...seed, test: { fixed_tan: "12345678" } } }));
  const auth = basic("bob", "bob-password");
  const challenged = await send("POST", "/taler-corebank/accounts/bob/token", { auth, body: { scope: "readonly" } });
  const id = challenged.body.challenges[0]?.challenge_id ?? "";
  await send("POST", `/taler-corebank/accounts/bob/challenge/${id}`);
  expect(print.mock.calls).toEqual([["TAN for taler-corebank/bob by sms to ***9876: 12345678"]]);
  print.mockRestore();
});

it("has these public names", () => {
  expect(Object.keys(server).toSorted()).toMatchInlineSnapshot(`
    [
      "ChannelNotSupported",
      "TooManyAttempts",
      "announceTan",
      "answerProblem",
      "answerProblemByExample",
      "assertDocumented",
      "createApp",
      "createMemoryStore",
      "createOneWelcomeApp",
      "createTalerCorebankApp",
      "createTalerMerchantApp",
      "createTokenSecret",
      "exampleOf",
      "formatTanNotice",
      "implement",
      "isJson",
      "matchMediaType",
      "mountApps",
      "normalisePath",
      "responseKey",
      "systemClock",
      "systemRandom",
      "toParts",
      "toResponse",
      "toUserTokens",
    ]
  `);
});
