// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { Operation } from "../contract.ts";
import type { operations as types } from "./types.ts";

/** List a user's access tokens: `GET /oauth/api/v1/users/{userId}/tokens` */
export const listTokens: Operation<types["listTokens"]> = {
  operationId: "listTokens",
  method: "get",
  path: "/oauth/api/v1/users/{userId}/tokens",
  parameters: [{ name: "userId", in: "path", required: true }],
  responses: {
    "200": ["application/json"],
    "401": ["application/json"],
    "404": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ apiClient: [] }],
};

/** Revoke one of a user's access tokens: `DELETE /oauth/api/v1/users/{userId}/tokens/{tokenId}` */
export const revokeToken: Operation<types["revokeToken"]> = {
  operationId: "revokeToken",
  method: "delete",
  path: "/oauth/api/v1/users/{userId}/tokens/{tokenId}",
  parameters: [
    { name: "userId", in: "path", required: true },
    { name: "tokenId", in: "path", required: true },
  ],
  responses: {
    "204": [],
    "401": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ apiClient: [] }],
};

/** All operations of the contract, by name. */
export interface Operations {
  readonly listTokens: typeof listTokens;
  readonly revokeToken: typeof revokeToken;
}

/** The operation table. */
export const operations: Operations = {
  listTokens,
  revokeToken,
};
