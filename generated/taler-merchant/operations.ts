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

/** What this backend is and speaks: `GET /config` */
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

/** Have a code sent: `POST /challenge/{challenge_id}` */
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
   * Passes on the code that was received. Once it is accepted, name the challenge in `Taler-Challenge-Ids` of the
   * repeated request. Sending the right code again is harmless: 204 as before.
   */
  readonly confirmChallenge: typeof confirmChallenge;
  /**
   * Create an access token
   *
   * Creates a token for the instance and answers with its secret, which is shown this once and never again.
   *
   * With the **password** any scope can be had. With a **token** that has `token-refresh` the scope may not exceed
   * the token's own. The new token stands by itself: its life is counted from now and may outlast the old token,
   * which stays as it is.
   */
  readonly createToken: typeof createToken;
  /**
   * What this backend is and speaks
   *
   * Needs no credentials. Clients read it first, make sure that `name` is the one they expect and that `version`
   * covers a protocol they know, and only then go on.
   */
  readonly getConfig: typeof getConfig;
  /**
   * List access tokens
   *
   * Lists the tokens of the instance that can still be used: neither revoked nor expired, the presented one
   * included. Secrets are never listed.
   *
   * The newest 20 come first unless `limit` and `offset` say otherwise. To read on, pass the serial of the last
   * item as `offset` and keep the sign of `limit`; 204 means that there is no more.
   */
  readonly listTokens: typeof listTokens;
  /**
   * Revoke the presented token
   *
   * Revokes the token that the request itself carries, as on logging out. Every token may do this, whatever its
   * scope. Used again, it is answered 401.
   */
  readonly revokeCurrentToken: typeof revokeCurrentToken;
  /**
   * Revoke a token by its serial
   *
   * Revokes one token of the instance; from then on it is answered 401. A token may revoke itself in this way too,
   * given the permission. Revoking the same serial again is answered 404.
   */
  readonly revokeToken: typeof revokeToken;
  /**
   * Have a code sent
   *
   * Sends a fresh code on the challenge's channel. The code works for one hour and for three tries; sending another
   * one starts both anew. Between two codes of a challenge lies at least one minute.
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
