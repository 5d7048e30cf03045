export { setupOneWelcome, setupTalerCorebank, setupTalerMerchant } from "./setup-apis.ts";
export type { Network } from "./intercept-with.ts";
export { setupMock, type SetUpMock } from "./setup-mock.ts";
