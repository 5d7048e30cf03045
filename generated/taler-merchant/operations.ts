// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { Operation } from "../contract.ts";
import type { operations as types } from "./types.ts";

type TypesOf<Name extends keyof types> = types[Name];

/** Types of `confirmChallenge`. */
export interface confirmChallengeTypes extends TypesOf<"confirmChallenge"> {}

/** Solve a challenge: `POST /challenge/{challenge_id}/confirm` */
export const confirmChallenge: Operation<confirmChallengeTypes> = {
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

/** Types of `createToken`. */
export interface createTokenTypes extends TypesOf<"createToken"> {}

/** Create an access token: `POST /private/token` */
export const createToken: Operation<createTokenTypes> = {
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

/** Types of `getConfig`. */
export interface getConfigTypes extends TypesOf<"getConfig"> {}

/** Get the configuration: `GET /config` */
export const getConfig: Operation<getConfigTypes> = {
  operationId: "getConfig",
  method: "get",
  path: "/config",
  parameters: [],
  responses: { "200": ["application/json"], "404": ["application/json"], "500": ["application/json"] },
  security: [],
  since: "v0",
  errorCodes: { GENERIC_INTERNAL_INVARIANT_FAILURE: 60, MERCHANT_GENERIC_INSTANCE_UNKNOWN: 2000 },
};

/** Types of `listTokens`. */
export interface listTokensTypes extends TypesOf<"listTokens"> {}

/** List access tokens: `GET /private/tokens` */
export const listTokens: Operation<listTokensTypes, "tokens"> = {
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

/** Types of `revokeCurrentToken`. */
export interface revokeCurrentTokenTypes extends TypesOf<"revokeCurrentToken"> {}

/** Revoke the presented token: `DELETE /private/token` */
export const revokeCurrentToken: Operation<revokeCurrentTokenTypes> = {
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

/** Types of `revokeToken`. */
export interface revokeTokenTypes extends TypesOf<"revokeToken"> {}

/** Revoke a token by its serial: `DELETE /private/tokens/{serial}` */
export const revokeToken: Operation<revokeTokenTypes> = {
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

/** Types of `sendChallenge`. */
export interface sendChallengeTypes extends TypesOf<"sendChallenge"> {}

/** Send a code: `POST /challenge/{challenge_id}` */
export const sendChallenge: Operation<sendChallengeTypes> = {
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
  /**
   * Solve a challenge
   *
   * Checks the code that the user received. When it is right, repeat the first request with the id of the challenge
   * in `Taler-Challenge-Ids`. Sending the right code again is harmless and returns 204.
   */
  readonly confirmChallenge: typeof confirmChallenge;
  /**
   * Create an access token
   *
   * Creates a token for the instance and answers with its secret. The server shows the secret only here.
   *
   * With the **password** you can create a token of any scope. With a **token** that has `token-refresh`, the scope
   * must not exceed the scope of that token. The new token is independent: it can outlive the old token, which does
   * not change.
   */
  readonly createToken: typeof createToken;
  /**
   * Get the configuration
   *
   * Needs no credentials. Clients read it first, and check that `name` is what they expect and that they support
   * `version`.
   */
  readonly getConfig: typeof getConfig;
  /**
   * List access tokens
   *
   * Lists the valid tokens of the instance: those that are neither revoked nor expired, including the one that
   * authenticates the request. The list never contains secrets.
   *
   * By default it returns the newest 20, newest first. For the next page, pass the serial of the last item as
   * `offset` and keep the sign of `limit`. 204 means that there are no more tokens.
   */
  readonly listTokens: typeof listTokens;
  /**
   * Revoke the presented token
   *
   * Revokes the token that authenticates the request, for example to log out. Every token may do this, whatever its
   * scope. A request with the revoked token gets 401.
   */
  readonly revokeCurrentToken: typeof revokeCurrentToken;
  /**
   * Revoke a token by its serial
   *
   * Revokes one token of the instance. Requests with it then get 401. A token may also revoke itself, if it has the
   * permission. Revoking the same serial again returns 404.
   */
  readonly revokeToken: typeof revokeToken;
  /**
   * Send a code
   *
   * Sends a new code by the channel of the challenge. The code is valid for one hour and three tries. Both start
   * again with the next code. The server waits at least one minute between two codes of a challenge.
   */
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
