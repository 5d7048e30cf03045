export { mockTalerMerchant } from "./mock-taler-merchant.ts";
export type { GivenMerchantToken, TalerMerchantMock } from "./mock-taler-merchant.ts";
export type { InstanceSeed } from "./demo-seed.ts";
export type { MerchantScope } from "./mock-taler-merchant.ts";
export type { TalerMerchantScenario, TalerMerchantScenarios } from "../scenarios/taler-merchant-scenarios.ts";
export type { TalerMockOptions } from "../taler/create-taler-mock.ts";
export type { MockToken, MockTokens } from "../taler/tokens.ts";
