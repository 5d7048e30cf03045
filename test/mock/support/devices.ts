import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { basic, bearer } from "@token-apis/client";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";

export const password = basic("shop", "shop-password");

/** A merchant backend with the demo's instances, and a client of `shop` with a token of the greatest scope. */
export function merchantShop(options: Partial<Parameters<typeof mockTalerMerchant>[0]> = {}) {
  const mock = mockTalerMerchant({ baseUrl: "https://backend.example/", onViolation: "ignore", ...options });
  const secret = mock.givenToken({ instance: "shop", description: "this page" });
  const baseUrl = "https://backend.example/instances/shop/";
  const client = createTalerMerchantClient({ baseUrl, auth: bearer(secret), fetch: mock.fetch });
  return { mock, client, secret };
}

/** A bank with the demo's accounts, and a client of `alice` with a token of the greatest scope. */
export function aliceBank(options: Partial<Parameters<typeof mockTalerCorebank>[0]> = {}) {
  const mock = mockTalerCorebank({ baseUrl: "https://bank.example/", onViolation: "ignore", ...options });
  const secret = mock.givenToken({ account: "alice", description: "this page" });
  const client = createTalerCorebankClient({ baseUrl: "https://bank.example/", auth: bearer(secret), fetch: mock.fetch });
  return { mock, client, secret, path: { username: "alice" } };
}

/** OneWelcome with the demo's users, and a client that is let in. */
export function provider(options: Partial<Parameters<typeof mockOneWelcome>[0]> = {}) {
  const mock = mockOneWelcome({ baseUrl: "https://login.example/", onViolation: "ignore", ...options });
  const auth = basic("api-client", "api-secret");
  const client = createOneWelcomeClient({ baseUrl: "https://login.example/", auth, fetch: mock.fetch });
  return { mock, client };
}
