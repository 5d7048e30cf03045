import { basic, bearer, createSession, expectOk, paginate } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { checkAnswers } from "@token-apis/client/validate";
import { validators as corebankValidators } from "@token-apis/contracts/taler-corebank/validators";
import { validators as merchantValidators } from "@token-apis/contracts/taler-merchant/validators";
import { createApp } from "@token-apis/server";
import { expect, it } from "vitest";

const app = () =>
  createApp({
    seed: {
      "taler-merchant": { instances: { shop: { password: "secret" } } },
      "taler-corebank": { accounts: { alice: { password: "secret" } } },
    },
  });

it("every token of a shop is listed once, while others come and go, and every answer is as the contract says", async () => {
  const session = createSession(createTalerMerchantClient, {
    baseUrl: "http://localhost/taler-merchant/instances/shop/",
    fetch: app().fetch,
    validate: checkAnswers(merchantValidators),
    token: { scope: "all" },
  });
  await session.login({ user: "shop", password: "secret" });
  const create = async (description: string) =>
    expectOk(await session.client.createToken({ auth: basic("shop", "secret"), body: { scope: "readonly", description } }));
  for (let count = 1; count <= 9; count++) await create(`till ${count}`);

  const seen: (string | undefined)[] = [];
  for await (const { serial, description } of paginate(session.client.listTokens, { query: { limit: -3 } })) {
    seen.push(description);
    if (description === "till 8") await create("too new to show");
    if (description === "till 7") {
      // The page's last item, which the next page goes on from, and one that is still to come.
      for (const revoked of [serial, serial - 2]) expectOk(await session.client.revokeToken({ path: { serial: revoked } }));
    }
  }
  expect(seen).toEqual([...[9, 8, 7, 6, 4, 3, 2, 1].map((count) => `till ${count}`), undefined]);
  const upwards: number[] = [];
  for await (const { serial } of paginate(session.client.listTokens, { query: { limit: 4, offset: 2 } })) upwards.push(serial);
  expect(upwards).toEqual([3, 4, 5, 7, 9, 10, 11]);
});

it("the bank's tokens too, and its errors", async () => {
  const bank = createTalerCorebankClient({
    baseUrl: "http://localhost/taler-corebank/",
    fetch: app().fetch,
    auth: basic("alice", "secret"),
    validate: checkAnswers(corebankValidators),
  });
  const path = { username: "alice" };
  for (let count = 1; count <= 5; count++) {
    expectOk(await bank.createToken({ path, body: { scope: "readwrite", description: `phone ${count}` } }));
  }
  const seen: (string | undefined)[] = [];
  for await (const { description } of paginate(bank.listTokens, { path, query: { limit: 2 } })) seen.push(description);
  expect(seen).toEqual([1, 2, 3, 4, 5].map((count) => `phone ${count}`));
  const stranger = { path, auth: bearer("secret-token:0") };
  await expect(bank.listTokens(stranger).then(expectOk)).rejects.toMatchObject({
    status: 401,
    code: 43,
    codeName: "GENERIC_TOKEN_MALFORMED",
  });
});
