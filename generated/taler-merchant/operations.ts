// Generated from spec/taler-merchant/openapi.yaml (Taler merchant backend, access tokens 0.1.0) by scripts/build.ts.
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
    "500": ["application/json"],
  },
  security: [{ instancePassword: [] }, { accessToken: [] }],
  since: "v0",
  permission: "token-refresh",
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
};

/** List access tokens: `GET /private/tokens` */
export const listTokens: Operation<types["listTokens"]> = {
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
};

/** Every operation of the contract, by name. */
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
