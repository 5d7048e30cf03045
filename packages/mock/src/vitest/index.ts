export { setupOneWelcome, setupTalerCorebank, setupTalerMerchant } from "./setup-apis.ts";
export type { Network, SetUpMock } from "./intercept-with.ts";
export { setupMock } from "./setup-mock.ts";
