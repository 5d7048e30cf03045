import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { askTan, createSession, expectOk } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createApp } from "@token-apis/server";
import { readSeed, serve } from "@token-apis/server/node";
import { expect, it, onTestFinished } from "vitest";

const seedFile = new URL("../../packages/server/demo-seed.yaml", import.meta.url);
const seed = readSeed(readFileSync(seedFile, "utf8"), "demo-seed.yaml");

it("logs in with two-factor, lists the tokens, revokes one and logs out, over HTTP", async () => {
  const app = createApp({ seed: { ...seed, test: { fixed_tan: "12345678" } }, onTan: () => {}, checkAnswers: true });
  const { url, close } = await serve({ app, port: 0 });
  onTestFinished(() => close(0));
  const session = createSession(createTalerMerchantClient, {
    baseUrl: `${url}/taler-merchant/instances/secure-shop/`,
    token: { scope: "all", refreshable: true, duration: { d_us: 3_600_000_000 } },
    onChallenge: askTan({ enterTan: () => "12345678" }),
  });
  await session.login({ user: "secure-shop", password: "secure-shop-password" });
  const { state, client } = session;
  assert(state.status === "logged-in" && state.expires !== "never");
  expect(Math.abs(state.expires.getTime() - Date.now() - 3_600_000)).toBeLessThan(5000);

  expectOk(await client.createToken({ body: { scope: "readonly", description: "till" } }));
  const listed = await client.listTokens();
  assert(listed.status === 200);
  const till = listed.body.tokens.find(({ description }) => description === "till");
  expectOk(await client.revokeToken({ path: { serial: till!.serial } }));
  expect(await client.listTokens()).toMatchObject({ body: { tokens: [{ scope: "all" }] } });
  expect(await session.logout()).toEqual({ revoked: true });
  expect((await client.listTokens()).status).toBe(401);
});
