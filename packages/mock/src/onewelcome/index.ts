export { mockOneWelcome } from "./mock-onewelcome.ts";
export type { OneWelcomeMock, UserTokens } from "./mock-onewelcome.ts";
export type { GivenUserToken } from "./users.ts";
export type { OneWelcomeScenario, OneWelcomeScenarios } from "../scenarios/onewelcome-scenarios.ts";
