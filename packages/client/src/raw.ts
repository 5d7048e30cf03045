import { operations as oneWelcome } from "@token-apis/contracts/onewelcome/operations";
import type { Operations as OneWelcomeOperations } from "@token-apis/contracts/onewelcome/operations";
import type { paths as OneWelcomePaths } from "@token-apis/contracts/onewelcome/types";
import { operations as talerCorebank } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations as TalerCorebankOperations } from "@token-apis/contracts/taler-corebank/operations";
import type { paths as TalerCorebankPaths } from "@token-apis/contracts/taler-corebank/types";
import { operations as talerMerchant } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations as TalerMerchantOperations } from "@token-apis/contracts/taler-merchant/operations";
import type { paths as TalerMerchantPaths } from "@token-apis/contracts/taler-merchant/types";
import type { ClientOptions } from "./call/client.ts";
import { createClientWithRaw } from "./call/create-client-with-raw.ts";
import type { ClientWithRaw } from "./call/create-client-with-raw.ts";

export { createClientWithRaw } from "./call/create-client-with-raw.ts";
export type { ClientWithRaw } from "./call/create-client-with-raw.ts";

/** What {@link createOneWelcomeClient} returns: the methods of the contract and `raw`. */
export type OneWelcomeClient = ClientWithRaw<OneWelcomeOperations, OneWelcomePaths>;

/** As `createOneWelcomeClient` of `@token-apis/client/onewelcome`, with `raw`. */
export const createOneWelcomeClient = (options: ClientOptions): OneWelcomeClient =>
  createClientWithRaw<OneWelcomeOperations, OneWelcomePaths>(oneWelcome, options);

/** What {@link createTalerCorebankClient} returns: the methods of the contract and `raw`. */
export type TalerCorebankClient = ClientWithRaw<TalerCorebankOperations, TalerCorebankPaths>;

/** As `createTalerCorebankClient` of `@token-apis/client/taler-corebank`, with `raw`. */
export const createTalerCorebankClient = (options: ClientOptions): TalerCorebankClient =>
  createClientWithRaw<TalerCorebankOperations, TalerCorebankPaths>(talerCorebank, options);

/** What {@link createTalerMerchantClient} returns: the methods of the contract and `raw`. */
export type TalerMerchantClient = ClientWithRaw<TalerMerchantOperations, TalerMerchantPaths>;

/** As `createTalerMerchantClient` of `@token-apis/client/taler-merchant`, with `raw`. */
export const createTalerMerchantClient = (options: ClientOptions): TalerMerchantClient =>
  createClientWithRaw<TalerMerchantOperations, TalerMerchantPaths>(talerMerchant, options);
