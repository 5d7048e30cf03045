// What somebody who installs the mock may write. scripts/check-packages.ts compiles and runs it beside the tarballs.
import { basic, bearer } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockContract, RequestViolation } from "@token-apis/mock";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant, type TalerMerchantScenario } from "@token-apis/mock/taler-merchant";
import { examples } from "@token-apis/contracts/onewelcome/examples";
import { operations } from "@token-apis/contracts/onewelcome/operations";
import { validators } from "@token-apis/contracts/onewelcome/validators";
import { setupServer } from "msw/node";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/", random: 7, onViolation: "error" });
const bank = mockTalerCorebank({ baseUrl: "https://bank.example/" });
const provider = mockOneWelcome({ baseUrl: "https://login.example/" });
const plain = mockContract(operations, { baseUrl: "https://plain.example/", validators, examples });
const network = setupServer(...merchant.handlers, ...bank.handlers, ...provider.handlers, ...plain.handlers);
network.listen({ onUnhandledFrame: "error" });

const client = createTalerMerchantClient({ baseUrl: "https://backend.example/instances/shop/" });
const created = await client.createToken({ auth: basic("shop", "shop-password"), body: { scope: "all" } });
const auth = bearer(merchant.givenToken({ instance: "shop", description: "till" }));
const list = await client.listTokens({ auth });
const scenario: TalerMerchantScenario = "missing-rights";
merchant.use(scenario);
const forbidden = await client.listTokens({ auth });
merchant.reset();
merchant.answer("listTokens", 403, { code: 44 });
const answered = await client.listTokens();
merchant.clock.advance({ hours: 25 });
await fetch("https://backend.example/nowhere");
let violation: unknown;
try {
  merchant.reset();
} catch (error) {
  violation = error;
}
const statuses = [
  (await fetch("https://bank.example/config")).status,
  (await fetch("https://login.example/oauth/api/v1/users/alice/tokens")).status,
  (await fetch("https://plain.example/oauth/api/v1/users/alice/tokens")).status,
];
network.close();

const fine = [
  created.status === 200,
  list.status === 200 && list.body.tokens.length === 2,
  forbidden.status === 403,
  answered.status === 403 && answered.body.code === 44,
  violation instanceof RequestViolation && violation.message.includes("nearest"),
  statuses.join() === "200,401,200",
];
if (fine.includes(false)) throw new Error(`The mocks do not work as packed: ${fine.join()} ${statuses.join()}`);
