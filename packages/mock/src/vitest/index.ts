export { setupOneWelcome, setupTalerCorebank, setupTalerMerchant } from "./setup-apis.ts";
export { setupMock, type SetUpMock } from "./setup-mock.ts";
