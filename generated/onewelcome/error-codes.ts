// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

/** Error codes by symbolic name. */
export const errorCodes = {} as const;
