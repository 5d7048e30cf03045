// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { Operation } from "../contract.ts";
import type { operations as types } from "./types.ts";

/** Solve a challenge: `POST /accounts/{username}/challenge/{challenge_id}/confirm` */
export const confirmChallenge: Operation<types["confirmChallenge"]> = {
  operationId: "confirmChallenge",
  method: "post",
  path: "/accounts/{username}/challenge/{challenge_id}/confirm",
  parameters: [
    { name: "username", in: "path", required: true },
    { name: "challenge_id", in: "path", required: true },
  ],
  requestBody: { required: true, mediaTypes: ["application/json"] },
  responses: {
    "204": [],
    "400": ["application/json"],
    "404": ["application/json"],
    "409": ["application/json"],
    "413": ["application/json"],
    "415": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [],
  since: "v10",
  errorCodes: {
    GENERIC_JSON_INVALID: 22,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TAN_RATE_LIMITED: 5131,
    BANK_TAN_CHALLENGE_FAILED: 5134,
    BANK_CHALLENGE_NOT_FOUND: 5143,
    BANK_TAN_CHALLENGE_EXPIRED: 5144,
  },
};

/** Create an access token: `POST /accounts/{username}/token` */
export const createToken: Operation<types["createToken"]> = {
  operationId: "createToken",
  method: "post",
  path: "/accounts/{username}/token",
  parameters: [
    { name: "username", in: "path", required: true },
    { name: "Taler-Challenge-Ids", in: "header" },
  ],
  requestBody: { required: true, mediaTypes: ["application/json"] },
  responses: {
    "200": ["application/json"],
    "202": ["application/json"],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "413": ["application/json"],
    "415": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accountPassword: [] }, { accessToken: [] }],
  since: "v0",
  errorCodes: {
    GENERIC_TOKEN_PERMISSION_INSUFFICIENT: 16,
    GENERIC_JSON_INVALID: 22,
    GENERIC_HTTP_HEADERS_MALFORMED: 23,
    GENERIC_PARAMETER_MISSING: 25,
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_UNAUTHORIZED: 40,
    GENERIC_TOKEN_UNKNOWN: 41,
    GENERIC_TOKEN_EXPIRED: 42,
    GENERIC_TOKEN_MALFORMED: 43,
    GENERIC_FORBIDDEN: 44,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TAN_RATE_LIMITED: 5131,
    BANK_ACCOUNT_LOCKED: 5152,
  },
};

/** What this bank is and speaks: `GET /config` */
export const getConfig: Operation<types["getConfig"]> = {
  operationId: "getConfig",
  method: "get",
  path: "/config",
  parameters: [],
  responses: { "200": ["application/json"], "500": ["application/json"] },
  security: [],
  since: "v0",
  errorCodes: { GENERIC_INTERNAL_INVARIANT_FAILURE: 60 },
};

/** List access tokens: `GET /accounts/{username}/tokens` */
export const listTokens: Operation<types["listTokens"], "tokens"> = {
  operationId: "listTokens",
  method: "get",
  path: "/accounts/{username}/tokens",
  parameters: [
    { name: "username", in: "path", required: true },
    { name: "limit", in: "query", type: "integer", format: "int64" },
    { name: "offset", in: "query", type: "integer", format: "int64" },
    { name: "delta", in: "query", type: "integer", format: "int64" },
    { name: "start", in: "query", type: "integer", format: "int64" },
  ],
  responses: {
    "200": ["application/json"],
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }, { accountPassword: [] }],
  since: "v4",
  permission: "readonly",
  pagination: { items: "tokens", id: "token_id", limit: "limit", offset: "offset" },
  errorCodes: {
    GENERIC_HTTP_HEADERS_MALFORMED: 23,
    GENERIC_PARAMETER_MISSING: 25,
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_UNAUTHORIZED: 40,
    GENERIC_TOKEN_UNKNOWN: 41,
    GENERIC_TOKEN_EXPIRED: 42,
    GENERIC_TOKEN_MALFORMED: 43,
    GENERIC_FORBIDDEN: 44,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TAN_RATE_LIMITED: 5131,
  },
};

/** Revoke the presented token: `DELETE /accounts/{username}/token` */
export const revokeCurrentToken: Operation<types["revokeCurrentToken"]> = {
  operationId: "revokeCurrentToken",
  method: "delete",
  path: "/accounts/{username}/token",
  parameters: [{ name: "username", in: "path", required: true }],
  responses: {
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }],
  since: "v0",
  errorCodes: {
    GENERIC_JSON_INVALID: 22,
    GENERIC_HTTP_HEADERS_MALFORMED: 23,
    GENERIC_PARAMETER_MISSING: 25,
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_UNAUTHORIZED: 40,
    GENERIC_TOKEN_UNKNOWN: 41,
    GENERIC_TOKEN_EXPIRED: 42,
    GENERIC_TOKEN_MALFORMED: 43,
    GENERIC_FORBIDDEN: 44,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TAN_RATE_LIMITED: 5131,
  },
};

/** Revoke a token by its id: `DELETE /accounts/{username}/tokens/{token_id}` */
export const revokeToken: Operation<types["revokeToken"]> = {
  operationId: "revokeToken",
  method: "delete",
  path: "/accounts/{username}/tokens/{token_id}",
  parameters: [
    { name: "username", in: "path", required: true },
    { name: "token_id", in: "path", required: true, type: "integer", format: "int64" },
  ],
  responses: {
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "404": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }, { accountPassword: [] }],
  since: "v9",
  permission: "readwrite",
  errorCodes: {
    GENERIC_HTTP_HEADERS_MALFORMED: 23,
    GENERIC_PARAMETER_MISSING: 25,
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_UNAUTHORIZED: 40,
    GENERIC_TOKEN_UNKNOWN: 41,
    GENERIC_TOKEN_EXPIRED: 42,
    GENERIC_TOKEN_MALFORMED: 43,
    GENERIC_FORBIDDEN: 44,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TAN_RATE_LIMITED: 5131,
  },
};

/** Have a code sent: `POST /accounts/{username}/challenge/{challenge_id}` */
export const sendChallenge: Operation<types["sendChallenge"]> = {
  operationId: "sendChallenge",
  method: "post",
  path: "/accounts/{username}/challenge/{challenge_id}",
  parameters: [
    { name: "username", in: "path", required: true },
    { name: "challenge_id", in: "path", required: true },
  ],
  requestBody: { mediaTypes: ["application/json"] },
  responses: {
    "200": ["application/json"],
    "400": ["application/json"],
    "404": ["application/json"],
    "410": ["application/json"],
    "413": ["application/json"],
    "415": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
    "502": ["application/json"],
  },
  security: [],
  since: "v10",
  errorCodes: {
    GENERIC_JSON_INVALID: 22,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    BANK_TRANSACTION_NOT_FOUND: 5107,
    BANK_TAN_RATE_LIMITED: 5131,
    BANK_TAN_CHANNEL_SCRIPT_FAILED: 5133,
    BANK_CHALLENGE_NOT_FOUND: 5143,
  },
};

/** All operations of the contract, by name. */
export interface Operations {
  readonly confirmChallenge: typeof confirmChallenge;
  readonly createToken: typeof createToken;
  readonly getConfig: typeof getConfig;
  readonly listTokens: typeof listTokens;
  readonly revokeCurrentToken: typeof revokeCurrentToken;
  readonly revokeToken: typeof revokeToken;
  readonly sendChallenge: typeof sendChallenge;
}

/** The operation table. */
export const operations: Operations = {
  confirmChallenge,
  createToken,
  getConfig,
  listTokens,
  revokeCurrentToken,
  revokeToken,
  sendChallenge,
};
