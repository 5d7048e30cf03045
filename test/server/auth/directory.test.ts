import { expect, it } from "vitest";
import { createOneWelcomeApp, createTalerCorebankApp, createTalerMerchantApp } from "../../../packages/server/src/index.ts";
import { basic, bearer, sendTo } from "../../conformance/support.ts";

it("accounts come, change and go while the bank answers", async () => {
  const app = createTalerCorebankApp({ seed: { accounts: { alice: { password: "old" } } } });
  const send = sendTo(app);
  const create = (user: string, password: string) =>
    send("POST", `/accounts/${user}/token`, { auth: basic(user, password), body: { scope: "readwrite" } });
  const token = bearer((await create("alice", "old")).body.access_token);

  app.accounts.enter("bob", { password: "b" });
  app.accounts.enter("alice", { password: "new", locked: true });
  expect(app.accounts.names()).toEqual(["alice", "bob"]);
  expect((await create("bob", "b")).status).toBe(200);
  expect((await create("alice", "old")).status).toBe(401);
  expect(await create("alice", "new")).toMatchObject({ status: 403, body: { code: 5152 } });
  expect((await send("GET", "/accounts/alice/tokens", { auth: token })).status).toBe(200);

  app.accounts.leave("alice");
  app.accounts.leave("nobody");
  expect(app.accounts.names()).toEqual(["bob"]);
  expect((await send("GET", "/accounts/alice/tokens", { auth: token })).status).toBe(401);
});

it("instances and API clients do so, too", async () => {
  const merchant = createTalerMerchantApp();
  const send = sendTo(merchant);
  expect((await send("GET", "/config")).status).toBe(404);
  merchant.instances.enter("admin", { password: "a" });
  expect((await send("GET", "/config")).status).toBe(200);

  const provider = createOneWelcomeApp();
  const list = () => sendTo(provider)("GET", "/oauth/api/v1/users/alice/tokens", { auth: basic("client", "secret") });
  expect((await list()).status).toBe(401);
  provider.apiClients.enter("client", { password: "secret" });
  expect((await list()).status).toBe(404);
});
