// Checked by the compiler only, which types.test.ts calls. Each directive fails when its line compiles after all.
import { askTan, bearer, createClient, createSession } from "@token-apis/client";
import type { Challenge, OnChallenge, Session, SessionState, StoredSession } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import type { TalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import type { TalerMerchantClient } from "@token-apis/client/taler-merchant";
import {
  confirmChallenge,
  createToken,
  listTokens,
  revokeCurrentToken,
  sendChallenge,
} from "@token-apis/contracts/taler-merchant/operations";

const baseUrl = "https://backend.example/";

// The client comes out as it was put in, and the token is what its contract takes.
const shop = createSession(createTalerMerchantClient, {
  baseUrl,
  token: { scope: "all:refreshable", duration: { d_us: "forever" } },
});
shop satisfies Session<TalerMerchantClient>;
await shop.client.listTokens({ query: { limit: -20 } });
const bank = createSession(createTalerCorebankClient, {
  baseUrl,
  token: { scope: "readwrite", refreshable: true, description: "web" },
});
bank satisfies Session<TalerCorebankClient>;
await bank.client.listTokens({ path: { username: "alice" } });

// A client of some operations will do, as long as those of a login are among them.
const operations = { createToken, revokeCurrentToken, sendChallenge, confirmChallenge, listTokens };
const small = createSession((options) => createClient(operations, options), { baseUrl, token: { scope: "readonly" } });
await small.client.listTokens();
// So will one that was wrapped by hand.
const wrapped = createSession(
  (options) => {
    const client = createTalerMerchantClient(options);
    return { ...client, createToken: (args: Parameters<typeof client.createToken>[0]) => client.createToken(args) };
  },
  { baseUrl, token: { scope: "all" } },
);
await wrapped.client.listTokens();
// @ts-expect-error -- an operation that the client was not given
await small.client.getConfig();
// @ts-expect-error -- the calls of a second factor are missing
createSession((options) => createClient({ createToken, revokeCurrentToken }, options), { baseUrl, token: { scope: "readonly" } });
// @ts-expect-error -- OneWelcome has no logins
createSession(createOneWelcomeClient, { baseUrl, token: { scope: "readonly" } });
// @ts-expect-error -- a client instead of what makes one
createSession(createTalerMerchantClient({ baseUrl }), { baseUrl, token: { scope: "all" } });

// @ts-expect-error -- a scope of the bank
createSession(createTalerMerchantClient, { baseUrl, token: { scope: "readwrite" } });
// @ts-expect-error -- a scope of the merchant
createSession(createTalerCorebankClient, { baseUrl, token: { scope: "all" } });
// @ts-expect-error -- no scope
createSession(createTalerCorebankClient, { baseUrl, token: { refreshable: true } });
// @ts-expect-error -- no token
createSession(createTalerCorebankClient, { baseUrl });
// @ts-expect-error -- no base URL
createSession(createTalerCorebankClient, { token: { scope: "readonly" } });
// @ts-expect-error -- a duration is an object
createSession(createTalerCorebankClient, { baseUrl, token: { scope: "readonly", duration: 3600 } });
// @ts-expect-error -- the session has credentials of its own
createSession(createTalerCorebankClient, { baseUrl, token: { scope: "readonly" }, auth: bearer("t") });

await shop.login({ user: "shop", password: "p", signal: new AbortController().signal });
// @ts-expect-error -- whose password?
await shop.login({ password: "p" });
// @ts-expect-error -- who logs in, in one object
await shop.login("shop", "p");

// Credentials for other clients.
createTalerMerchantClient({ baseUrl, auth: shop.auth });

// States are told apart, and a switch over them is known to be complete.
const describe = (state: SessionState): string => {
  switch (state.status) {
    case "logged-out":
      // @ts-expect-error -- nobody
      return state.user;
    case "logging-in":
      return state.user;
    case "challenged":
      return state.challenges.map(({ tan_info }) => tan_info).join();
    case "logged-in":
      return state.expires === "never" ? "for ever" : state.expires.toISOString();
    case "expired":
      return state.reason === "refused" ? "revoked" : state.reason;
    default:
      return state satisfies never;
  }
};
const leave: () => void = shop.subscribe(describe);
leave();
// @ts-expect-error -- states are set by the session
shop.state = { status: "logged-out" };

shop.toJSON() satisfies StoredSession | null;
shop.fromJSON(localStorage.getItem("session"));

const out = await shop.logout();
if (!out.revoked) out.cause satisfies unknown;
// @ts-expect-error -- no cause where all went well
if (out.revoked) out.cause;

// Two-factor.
const byHand: OnChallenge = async (challenges, combiAnd, signal) => {
  challenges satisfies readonly Challenge[];
  combiAnd satisfies boolean;
  signal satisfies AbortSignal;
  const [challenge] = challenges;
  const sent = await challenge.send();
  if (sent.status === "sent") sent.expires satisfies Date | "never";
  // @ts-expect-error -- only what was sent expires
  if (sent.status === "too-early") sent.expires;
  const confirmed = await challenge.confirm("12345678");
  if (confirmed.status === "wrong") confirmed.triesLeft satisfies number | undefined;
  // @ts-expect-error -- a TAN is text: it may begin with 0
  await challenge.confirm(12345678);
};
createSession(createTalerMerchantClient, { baseUrl, token: { scope: "all" }, onChallenge: byHand });
askTan({ enterTan: async ({ tan_info }, { confirm }) => `${tan_info}${confirm?.status}` }) satisfies OnChallenge;
// @ts-expect-error -- who types the TAN?
askTan({ pick: (challenges) => challenges[0] });
