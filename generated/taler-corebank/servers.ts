// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

/** Base URLs of the contract. `serverUrl` of @token-apis/client fills in their variables. */
export const servers = [
  { url: "https://{host}", description: "A bank.", variables: { host: { default: "bank.example" } } },
] as const;
