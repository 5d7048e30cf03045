// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { OperationExamples } from "../contract.ts";
import type { Operations } from "./operations.ts";

/** An example of each request body and response body, by operation: the contract's first, or a sample of the schema. */
export const examples: Readonly<Record<keyof Operations, OperationExamples>> = {
  listTokens: {
    responses: {
      "200": {
        "application/json": {
          tokens: [
            {
              id: "5e4f7d0a-7a0c-4f0f-9d53-6f2b7c6f3c11",
              client_name: "Example Reader",
              device_name: "Ada's tablet",
              created_at: 1767225600000,
              scopes: ["profile", "email"],
              type: "FINGER_PRINT",
              refresh_token_issued: true,
              expired: false,
            },
            {
              id: "c1b7a3e6-2d1f-4b7e-8a57-0d9a4e2f8b60",
              client_name: "Example Shop",
              created_at: 1767139200000,
              scopes: ["profile"],
              type: "DEFAULT",
              refresh_token_issued: false,
              expired: false,
            },
          ],
        },
      },
      "401": { "application/json": { error: "invalid_client" } },
      "404": { "application/json": { error: "No tokens found" } },
      "429": { "application/json": { error: "temporarily_unavailable" } },
      "500": { "application/json": { error: "server_error" } },
    },
  },
  revokeToken: {
    responses: {
      "401": { "application/json": { error: "invalid_client" } },
      "429": { "application/json": { error: "temporarily_unavailable" } },
      "500": { "application/json": { error: "server_error" } },
    },
  },
};
