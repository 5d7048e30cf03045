// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

/** Base URLs of the contract. `serverUrl` of @token-apis/client fills in their variables. */
export const servers = [
  {
    url: "https://{host}",
    description: "An installation of the platform.",
    variables: { host: { default: "idp.example" } },
  },
] as const;
