// The page on the mock: no server, all answers come from this browser tab.
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { setupWorker } from "msw/browser";
import type { ApiName } from "../apis/api-name.ts";
import { startConsole } from "../start-console.tsx";
import { demoAccounts } from "./demo-accounts.ts";
import { MockControls, type Mocks } from "./mock-controls.tsx";

const baseUrl = (api: ApiName): string => new URL(`${api}/`, document.baseURI).href;

const mocks: Mocks = {
  "taler-merchant": mockTalerMerchant({ baseUrl: baseUrl("taler-merchant") }),
  "taler-corebank": mockTalerCorebank({ baseUrl: baseUrl("taler-corebank") }),
  onewelcome: mockOneWelcome({ baseUrl: baseUrl("onewelcome") }),
};

const handlers = Object.values(mocks).flatMap((mock) => mock.handlers);
await setupWorker(...handlers).start({
  serviceWorker: { url: new URL("mockServiceWorker.js", document.baseURI).href },
  onUnhandledFrame: "bypass",
  quiet: true,
});

await startConsole({
  demo: {
    accounts: demoAccounts,
    lastTan: (challengeId) =>
      Promise.resolve(mocks["taler-merchant"].lastTan(challengeId) ?? mocks["taler-corebank"].lastTan(challengeId)),
  },
  baseUrl,
  docs: undefined,
  now: () => mocks["taler-merchant"].clock.now(),
  controls: <MockControls mocks={mocks} />,
});
