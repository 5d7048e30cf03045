// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { Operation } from "../contract.ts";
import type { operations as types } from "./types.ts";

type TypesOf<Name extends keyof types> = types[Name];

/** Types of `listTokens`. */
export interface listTokensTypes extends TypesOf<"listTokens"> {}

/** List a user's access tokens: `GET /oauth/api/v1/users/{userId}/tokens` */
export const listTokens: Operation<listTokensTypes> = {
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

/** Types of `revokeToken`. */
export interface revokeTokenTypes extends TypesOf<"revokeToken"> {}

/** Revoke one of a user's access tokens: `DELETE /oauth/api/v1/users/{userId}/tokens/{tokenId}` */
export const revokeToken: Operation<revokeTokenTypes> = {
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
  /**
   * List a user's access tokens
   *
   * Lists the tokens that apps have for the user: all that have not expired, and expired ones that a refresh token
   * can still renew (`expired` is then true). The newest comes first. The list never contains secrets.
   */
  readonly listTokens: typeof listTokens;
  /**
   * Revoke one of a user's access tokens
   *
   * Revokes the token if the user in the path has it. The answer is always 204: also for a user or a token that does
   * not exist, for a token of another user (which is not revoked), and for an id that is not a UUID.
   */
  readonly revokeToken: typeof revokeToken;
}

/** The operation table. */
export const operations: Operations = {
  listTokens,
  revokeToken,
};
