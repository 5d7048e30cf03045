// The app of the server in any runtime with the Fetch API. scripts/check-packages.ts runs it beside the tarballs.
import { basic } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createApp } from "@token-apis/server";

const app = createApp({ seed: { "taler-corebank": { accounts: { alice: { password: "p" } } } }, checkAnswers: true });
const bank = createTalerCorebankClient({
  baseUrl: "https://bank.example/taler-corebank/",
  auth: basic("alice", "p"),
  fetch: (request) => app.fetch(request),
});
const created = await bank.createToken({ path: { username: "alice" }, body: { scope: "readonly" } });
const list = await bank.listTokens({ path: { username: "alice" } });
if (created.status !== 200 || list.status !== 200 || list.body.tokens.length !== 1) {
  throw new Error(`The app does not work as packed: ${created.status} ${list.status}`);
}
