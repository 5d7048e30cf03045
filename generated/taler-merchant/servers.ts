// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

/** Base URLs of the contract. `serverUrl` of @token-apis/client fills in their variables. */
export const servers = [
  {
    url: "https://{host}",
    description: "The default instance, admin.",
    variables: { host: { default: "backend.example" } },
  },
  {
    url: "https://{host}/instances/{instance}",
    description: "A named instance.",
    variables: { host: { default: "backend.example" }, instance: { default: "admin" } },
  },
] as const;
