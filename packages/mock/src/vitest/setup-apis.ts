import type { OneWelcomeSeed, TalerCorebankSeed, TalerMerchantSeed } from "@token-apis/server";
import type { StatefulMockOptions } from "../core/stateful-mock.ts";
import { mockOneWelcome, type OneWelcomeMock } from "../onewelcome/mock-onewelcome.ts";
import type { TalerMockOptions } from "../taler/create-taler-mock.ts";
import { mockTalerCorebank, type TalerCorebankMock } from "../taler-corebank/mock-taler-corebank.ts";
import { mockTalerMerchant, type TalerMerchantMock } from "../taler-merchant/mock-taler-merchant.ts";
import { setupMock } from "./setup-mock.ts";

/** A mocked merchant backend for the tests of a file: `setupMock(mockTalerMerchant(options))`. */
export const setupTalerMerchant = (options: TalerMockOptions<TalerMerchantSeed>): TalerMerchantMock =>
  setupMock(mockTalerMerchant(options));

/** A mocked bank for the tests of a file: `setupMock(mockTalerCorebank(options))`. */
export const setupTalerCorebank = (options: TalerMockOptions<TalerCorebankSeed>): TalerCorebankMock =>
  setupMock(mockTalerCorebank(options));

/** OneWelcome's API, mocked for the tests of a file: `setupMock(mockOneWelcome(options))`. */
export const setupOneWelcome = (options: StatefulMockOptions<OneWelcomeSeed>): OneWelcomeMock =>
  setupMock(mockOneWelcome(options));
