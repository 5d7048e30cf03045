// Checked by the compiler only, which types.test.ts calls. Each directive fails when its line compiles after all.
import { mockContract } from "@token-apis/mock";
import type { Mock } from "@token-apis/mock";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { examples } from "@token-apis/contracts/onewelcome/examples";
import { operations, type Operations } from "@token-apis/contracts/onewelcome/operations";
import { validators } from "@token-apis/contracts/onewelcome/validators";
import { setupServer } from "msw/node";
import { operations as orders } from "../client/fixtures/orders.ts";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/", seed: { instances: { shop: { password: "p" } } } });
const bank = mockTalerCorebank({ baseUrl: "https://bank.example/" });
const welcome = mockOneWelcome({ baseUrl: "https://login.example/" });
setupServer(...merchant.handlers, ...bank.handlers);
createTalerMerchantClient({ baseUrl: merchant.baseUrl, fetch: merchant.fetch });

// @ts-expect-error -- no base URL
mockTalerMerchant({});
// @ts-expect-error -- a whole seed file
mockTalerMerchant({ baseUrl: "https://backend.example/", seed: { "taler-merchant": { instances: {} } } });
// @ts-expect-error -- an instance cannot be locked
mockTalerMerchant({ baseUrl: "https://backend.example/", seed: { instances: { shop: { password: "p", locked: true } } } });

// Answers are those of the contract, their bodies as far as one says them.
merchant.answer("listTokens", 403, { code: 44 });
merchant.answer("listTokens", 204);
merchant.answer("listTokens", 204, undefined, { once: true });
merchant.answer("createToken", 202, { combi_and: true }, { times: 2, headers: { "X-A": "b" } });
merchant.answer("listTokens", 418, "tea", { undocumented: true });
// @ts-expect-error -- no such operation
merchant.answer("listToken", 200);
// @ts-expect-error -- a status that the contract does not have
merchant.answer("listTokens", 418);
// @ts-expect-error -- a status of another operation
merchant.answer("listTokens", 202);
// @ts-expect-error -- a member of another type
merchant.answer("listTokens", 403, { code: "44" });
// @ts-expect-error -- a member of another status
merchant.answer("listTokens", 200, { code: 44 });
// @ts-expect-error -- a body where there is none
merchant.answer("listTokens", 204, {});
// @ts-expect-error -- half a token
merchant.answer("listTokens", 200, { tokens: [{ serial: 7 }] });

merchant.fail("listTokens", "network-error");
merchant.fail("listTokens", 503, { once: true });
// @ts-expect-error -- no failure
merchant.fail("listTokens", "offline");
// @ts-expect-error -- no failure of a server
merchant.fail("listTokens", 404);

// A scenario that the contract cannot produce is none.
merchant.use("unknown-instance", "slow");
bank.use("locked-account");
welcome.use("plain-tokens");
// @ts-expect-error -- an instance is not locked
merchant.use("locked-account");
// @ts-expect-error -- a bank has no instances
bank.use("unknown-instance");
// @ts-expect-error -- this API has no pages
welcome.use("many-pages");

merchant.givenToken({ scope: "order-pos", expiresIn: { hours: 1 } }) satisfies string;
// @ts-expect-error -- a scope of the bank
merchant.givenToken({ scope: "readwrite" });
// @ts-expect-error -- whose token? Here they are accounts
bank.givenToken({ instance: "alice" });
// @ts-expect-error -- a length of time
merchant.clock.advance({ hour: 1 });
merchant.calls.at(0)?.operation satisfies keyof typeof merchantNames | undefined;
declare const merchantNames: Record<
  "confirmChallenge" | "createToken" | "getConfig" | "listTokens" | "revokeCurrentToken" | "revokeToken" | "sendChallenge",
  true
>;
// @ts-expect-error -- no way to deal with it
mockTalerMerchant({ baseUrl: "https://backend.example/", onViolation: "throw" });

const plain = mockContract(operations, { baseUrl: "https://login.example/", validators, examples });
plain satisfies Mock<Operations>;
plain.answer("listTokens", 404, { error: "nobody" });
// @ts-expect-error -- no behaviour, so no scenarios
plain.use("slow");
// @ts-expect-error -- nothing to check requests with
mockContract(operations, { baseUrl: "https://login.example/", examples });

// Ranges and `default` stand for what nothing else names.
declare const checks: Record<keyof typeof orders, object>;
const ranges = mockContract(orders, { baseUrl: "https://orders.example/", validators: checks, examples: checks });
ranges.answer("createOrder", 409, { hint: "h" });
ranges.answer("createOrder", 503);
ranges.answer("printOrder", 503, "no paper");
// @ts-expect-error -- a body of another type
ranges.answer("createOrder", 409, { hint: 7 });
