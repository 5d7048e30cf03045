import type { OneWelcomeSeed, TalerCorebankSeed, TalerMerchantSeed } from "@token-apis/server";
import type { StatefulMockOptions } from "../state/stateful-mock.ts";
import { mockOneWelcome, type OneWelcomeMock } from "../onewelcome/mock-onewelcome.ts";
import type { TalerMockOptions } from "../taler/create-taler-mock.ts";
import { mockTalerCorebank, type TalerCorebankMock } from "../taler-corebank/mock-taler-corebank.ts";
import { mockTalerMerchant, type TalerMerchantMock } from "../taler-merchant/mock-taler-merchant.ts";
import type { Network } from "./intercept-with.ts";
import { setupMock } from "./setup-mock.ts";

/** A mocked merchant backend for the tests of a file: `setupMock(mockTalerMerchant(options), network)`. */
export const setupTalerMerchant = (options: TalerMockOptions<TalerMerchantSeed>, network?: Network): TalerMerchantMock =>
  setupMock(mockTalerMerchant(options), network);

/** A mocked bank for the tests of a file: `setupMock(mockTalerCorebank(options), network)`. */
export const setupTalerCorebank = (options: TalerMockOptions<TalerCorebankSeed>, network?: Network): TalerCorebankMock =>
  setupMock(mockTalerCorebank(options), network);

/** OneWelcome's API, mocked for the tests of a file: `setupMock(mockOneWelcome(options), network)`. */
export const setupOneWelcome = (options: StatefulMockOptions<OneWelcomeSeed>, network?: Network): OneWelcomeMock =>
  setupMock(mockOneWelcome(options), network);
