// What somebody who installs the packages may write. scripts/check-packages.ts compiles and runs it beside the tarballs.
import { bearer, createClient, createSession, expectOk, paginate, TalerErrorCode, toDate } from "@token-apis/client";
import type { ClientOptions } from "@token-apis/client";
import { createTalerMerchantClient as createClientWithRaw } from "@token-apis/client/raw";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { retry, timeout } from "@token-apis/client/fetch";
import { checkAnswers, ContractViolation } from "@token-apis/client/validate";
import { listTokens } from "@token-apis/contracts/taler-merchant/operations";
import { validators } from "@token-apis/contracts/taler-merchant/validators";

const token = { creation_time: { t_s: 1 }, expiration: { t_s: "never" }, scope: "all", refreshable: false, serial: 7 };
const pages = [Response.json({ tokens: [token] }), new Response(null, { status: 204 })];
const options: ClientOptions = {
  baseUrl: "https://backend.example/",
  auth: bearer("secret-token:ABC"),
  validate: checkAnswers(validators),
  fetch: () => pages.shift() ?? Response.json({ tokens: [{ serial: "7" }] }),
};
const merchant = createTalerMerchantClient(options);

const serials: number[] = [];
for await (const { serial, expiration } of paginate(merchant.listTokens, { query: { limit: -100 } })) {
  if (toDate(expiration) === undefined) serials.push(serial);
}

const drift = await createClient({ listTokens }, { baseUrl: "https://backend.example/", fetch: () => Response.json({}) })
  .listTokens()
  .then(expectOk);
const violation = await createClientWithRaw(options)
  .raw.GET("/private/tokens")
  .then(
    () => merchant.listTokens().catch((error: unknown) => error),
    (error: unknown) => error,
  );

const bank = createTalerCorebankClient({
  baseUrl: "https://bank.example/",
  fetch: retry(timeout(10_000, () => Response.json({ code: 5152 }, { status: 403 }))),
});
const locked = await bank.createToken({ path: { username: "alice" }, body: { scope: "readonly" } });
const isLocked = locked.status === 403 && locked.body.code === TalerErrorCode.BANK_ACCOUNT_LOCKED;

const provider = createOneWelcomeClient({ baseUrl: "https://login.example/", fetch: () => new Response(null, { status: 204 }) });
const revoked = await provider.revokeToken({ path: { userId: "alice", tokenId: "7" } });

const fine = [
  serials.join() === "7",
  drift !== undefined && violation instanceof ContractViolation && violation.pointer === "/tokens/0",
  isLocked,
  revoked.status === 204,
  typeof createSession === "function",
];
if (fine.includes(false)) throw new Error(`The packages do not work as packed: ${fine.join()}`);
