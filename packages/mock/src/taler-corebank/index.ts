export { mockTalerCorebank } from "./mock-taler-corebank.ts";
export type { GivenCorebankToken, TalerCorebankMock } from "./mock-taler-corebank.ts";
export type { CorebankScope } from "./mock-taler-corebank.ts";
export type { TalerCorebankScenario, TalerCorebankScenarios } from "../scenarios/taler-corebank-scenarios.ts";
export type { TalerMockOptions } from "../taler/create-taler-mock.ts";
export type { MockToken, MockTokens } from "../taler/tokens.ts";
