// A mock without interception, for runtimes where MSW intercepts nothing. scripts/check-packages.ts runs it beside the tarballs.
import { basic } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";

const mock = mockTalerMerchant({ baseUrl: "https://backend.example/", random: 7 });
const merchant = createTalerMerchantClient({
  baseUrl: "https://backend.example/instances/shop/",
  auth: basic("shop", "shop-password"),
  fetch: (request) => mock.fetch(request),
});
const created = await merchant.createToken({ body: { scope: "all" } });
mock.answer("createToken", 429);
const refused = await merchant.createToken({ body: { scope: "all" } });
if (created.status !== 200 || refused.status !== 429) {
  throw new Error(`The mock does not work as packed: ${created.status} ${refused.status}`);
}
