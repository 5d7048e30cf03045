import { type ApiOptions, cors, toEnvironment } from "./apis/api-options.ts";
import { createOneWelcomeApp } from "./apis/onewelcome/create-onewelcome-app.ts";
import { createTalerCorebankApp } from "./apis/taler-corebank/create-taler-corebank-app.ts";
import { createTalerMerchantApp } from "./apis/taler-merchant/create-taler-merchant-app.ts";
import { createHealthApp } from "./health/create-health-app.ts";
import type { App } from "./runtime/app.ts";
import { implement } from "./runtime/implement.ts";
import { mountApps } from "./runtime/app.ts";
import type { Seed } from "./seed/seed.ts";

/** Options of `createApp`: those of each API's app, and an app for all other paths. */
export interface AppOptions extends Omit<ApiOptions<Seed>, "basePath" | "fixedTan"> {
  /** Answers all paths outside the APIs. @default 404 */
  readonly elsewhere?: App;
}

/**
 * Creates one app for all three APIs, each below its name: `/taler-merchant`, `/taler-corebank` and `/onewelcome`. They
 * share store, clock and randomness. `/healthz` and `/readyz` report whether the server runs and reaches its store.
 *
 * It needs only the Fetch API and Web Cryptography: `const response = await createApp({ seed }).fetch(request)`.
 */
export function createApp({ seed = {}, elsewhere = nowhere(), ...options }: AppOptions = {}): App {
  const { store } = toEnvironment("", options);
  const shared = { ...options, store, fixedTan: seed.test?.fixed_tan };
  const merchant = seed["taler-merchant"];
  const corebank = seed["taler-corebank"];
  const { onewelcome } = seed;
  const apps = {
    "/taler-merchant": createTalerMerchantApp({ ...shared, ...(merchant && { seed: merchant }), basePath: "/taler-merchant" }),
    "/taler-corebank": createTalerCorebankApp({ ...shared, ...(corebank && { seed: corebank }), basePath: "/taler-corebank" }),
    "/onewelcome": createOneWelcomeApp({ ...shared, ...(onewelcome && { seed: onewelcome }), basePath: "/onewelcome" }),
  };
  const health = createHealthApp(store, options.logger);
  return mountApps({ ...apps, "/healthz": health, "/readyz": health }, elsewhere);
}

/** An app that answers 404 to everything. Pages of other origins can read it: a wrong base URL is no problem of CORS. */
export const nowhere = (): App => implement({}, {}, { validators: {}, cors });
