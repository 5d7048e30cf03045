import { expect, it } from "vitest";
import { createTalerCorebankApp, createTalerMerchantApp } from "../../../packages/server/src/index.ts";
import { basic, bearer, sendTo } from "../../conformance/support.ts";

const principal = { alice: { password: "secret" } };

it.each([
  ["taler-corebank", createTalerCorebankApp({ seed: { accounts: principal } }), "/accounts/alice", 41],
  ["taler-merchant", createTalerMerchantApp({ seed: { instances: principal } }), "/instances/alice/private", 2015],
])("%s creates no token from one that is revoked while the body is sent", async (_, app, home, code) => {
  const send = sendTo(app);
  const wish = { scope: "readonly", refreshable: true };
  const { body } = await send("POST", `${home}/token`, { auth: basic("alice", "secret"), body: wish });
  const auth = bearer(body.access_token);

  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const headers = { authorization: auth, "content-type": "application/json" };
  const init = { method: "POST", headers, body: readable, duplex: "half" } as const;
  const derived = app.fetch(new Request(`https://token-apis.example${home}/token`, init));
  const writer = writable.getWriter();
  await writer.write(new TextEncoder().encode('{"scope":"readonly",'));
  expect((await send("DELETE", `${home}/token`, { auth })).status).toBe(204);
  await writer.write(new TextEncoder().encode('"duration":{"d_us":"forever"}}'));
  await writer.close();

  const response = await derived;
  expect([response.status, await response.json()]).toMatchObject([401, { code }]);
  expect(response.headers.get("www-authenticate")).toContain("Bearer");
});
