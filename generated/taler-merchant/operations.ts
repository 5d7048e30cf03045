// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { Operation } from "../contract.ts";
import type { operations as types } from "./types.ts";

/** Solve a challenge: `POST /challenge/{challenge_id}/confirm` */
export const confirmChallenge: Operation<types["confirmChallenge"]> = {
  operationId: "confirmChallenge",
  method: "post",
  path: "/challenge/{challenge_id}/confirm",
  parameters: [{ name: "challenge_id", in: "path", required: true }],
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
  since: "v21",
  errorCodes: {
    GENERIC_JSON_INVALID: 22,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    BANK_TAN_RATE_LIMITED: 5131,
    BANK_TAN_CHALLENGE_FAILED: 5134,
    BANK_CHALLENGE_NOT_FOUND: 5143,
    BANK_TAN_CHALLENGE_EXPIRED: 5144,
  },
};

/** Create an access token: `POST /private/token` */
export const createToken: Operation<types["createToken"]> = {
  operationId: "createToken",
  method: "post",
  path: "/private/token",
  parameters: [{ name: "Taler-Challenge-Ids", in: "header" }],
  requestBody: { required: true, mediaTypes: ["application/json"] },
  responses: {
    "200": ["application/json"],
    "202": ["application/json"],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "404": ["application/json"],
    "413": ["application/json"],
    "415": ["application/json"],
    "429": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ instancePassword: [] }, { accessToken: [] }],
  since: "v0",
  permission: "token-refresh",
  errorCodes: {
    GENERIC_TOKEN_PERMISSION_INSUFFICIENT: 16,
    GENERIC_JSON_INVALID: 22,
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_FORBIDDEN: 44,
    GENERIC_DB_STORE_FAILED: 52,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    MERCHANT_GENERIC_UNAUTHORIZED: 2015,
    BANK_TAN_RATE_LIMITED: 5131,
  },
};

/** What this backend is and speaks: `GET /config` */
export const getConfig: Operation<types["getConfig"]> = {
  operationId: "getConfig",
  method: "get",
  path: "/config",
  parameters: [],
  responses: { "200": ["application/json"], "404": ["application/json"], "500": ["application/json"] },
  security: [],
  since: "v0",
  errorCodes: { GENERIC_INTERNAL_INVARIANT_FAILURE: 60, MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000 },
};

/** List access tokens: `GET /private/tokens` */
export const listTokens: Operation<types["listTokens"], "tokens"> = {
  operationId: "listTokens",
  method: "get",
  path: "/private/tokens",
  parameters: [
    { name: "limit", in: "query", type: "integer", format: "int64" },
    { name: "offset", in: "query", type: "integer", format: "int64" },
  ],
  responses: {
    "200": ["application/json"],
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "404": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }],
  since: "v19",
  permission: "tokens-read",
  pagination: { items: "tokens", id: "serial", limit: "limit", offset: "offset" },
  errorCodes: {
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_FORBIDDEN: 44,
    GENERIC_DB_FETCH_FAILED: 53,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    MERCHANT_GENERIC_UNAUTHORIZED: 2015,
  },
};

/** Revoke the presented token: `DELETE /private/token` */
export const revokeCurrentToken: Operation<types["revokeCurrentToken"]> = {
  operationId: "revokeCurrentToken",
  method: "delete",
  path: "/private/token",
  parameters: [],
  responses: {
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "404": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }],
  since: "v0",
  errorCodes: {
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_DB_STORE_FAILED: 52,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    MERCHANT_GENERIC_UNAUTHORIZED: 2015,
  },
};

/** Revoke a token by its serial: `DELETE /private/tokens/{serial}` */
export const revokeToken: Operation<types["revokeToken"]> = {
  operationId: "revokeToken",
  method: "delete",
  path: "/private/tokens/{serial}",
  parameters: [{ name: "serial", in: "path", required: true, type: "integer", format: "int64" }],
  responses: {
    "204": [],
    "400": ["application/json"],
    "401": ["application/json"],
    "403": ["application/json"],
    "404": ["application/json"],
    "500": ["application/json"],
  },
  security: [{ accessToken: [] }],
  since: "v19",
  permission: "tokens-write",
  errorCodes: {
    GENERIC_PARAMETER_MALFORMED: 26,
    GENERIC_TOKEN_UNKNOWN: 41,
    GENERIC_FORBIDDEN: 44,
    GENERIC_DB_STORE_FAILED: 52,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    MERCHANT_GENERIC_UNAUTHORIZED: 2015,
  },
};

/** Have a code sent: `POST /challenge/{challenge_id}` */
export const sendChallenge: Operation<types["sendChallenge"]> = {
  operationId: "sendChallenge",
  method: "post",
  path: "/challenge/{challenge_id}",
  parameters: [{ name: "challenge_id", in: "path", required: true }],
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
    "501": ["application/json"],
    "502": ["application/json"],
  },
  security: [],
  since: "v21",
  errorCodes: {
    GENERIC_JSON_INVALID: 22,
    GENERIC_COMPRESSION_INVALID: 28,
    GENERIC_UPLOAD_EXCEEDS_LIMIT: 32,
    GENERIC_INTERNAL_INVARIANT_FAILURE: 60,
    MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000,
    BANK_TAN_RATE_LIMITED: 5131,
    BANK_TAN_CHANNEL_NOT_SUPPORTED: 5132,
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
