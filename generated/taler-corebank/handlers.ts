// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { AnswerHeaders, Awaitable } from "../contract.ts";
import type { components, operations } from "./types.ts";

/** Request of `confirmChallenge`, parsed and validated. */
export interface ConfirmChallengeRequest {
  readonly path: NonNullable<operations["confirmChallenge"]["parameters"]["path"]>;
  readonly body: components["schemas"]["ChallengeSolve"];
}

/** Request of `createToken`, parsed and validated. */
export interface CreateTokenRequest {
  readonly path: NonNullable<operations["createToken"]["parameters"]["path"]>;
  readonly header: NonNullable<operations["createToken"]["parameters"]["header"]>;
  readonly body: components["schemas"]["TokenRequest"];
}

/** Request of `getConfig`, parsed and validated. */
export type GetConfigRequest = Readonly<Record<string, never>>;

/** Request of `listTokens`, parsed and validated. */
export interface ListTokensRequest {
  readonly path: NonNullable<operations["listTokens"]["parameters"]["path"]>;
  readonly query: NonNullable<operations["listTokens"]["parameters"]["query"]>;
}

/** Request of `revokeCurrentToken`, parsed and validated. */
export interface RevokeCurrentTokenRequest {
  readonly path: NonNullable<operations["revokeCurrentToken"]["parameters"]["path"]>;
}

/** Request of `revokeToken`, parsed and validated. */
export interface RevokeTokenRequest {
  readonly path: NonNullable<operations["revokeToken"]["parameters"]["path"]>;
}

/** Request of `sendChallenge`, parsed and validated. */
export interface SendChallengeRequest {
  readonly path: NonNullable<operations["sendChallenge"]["parameters"]["path"]>;
  readonly body?: components["schemas"]["ChallengeRequest"];
}

/** Answers of `confirmChallenge` that the contract documents. */
export type ConfirmChallengeAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 409; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 413; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 415; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `createToken` that the contract documents. */
export type CreateTokenAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["TokenSuccessResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 202; readonly body: components["schemas"]["ChallengeResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 413; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 415; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `getConfig` that the contract documents. */
export type GetConfigAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["Config"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `listTokens` that the contract documents. */
export type ListTokensAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["TokenInfos"]; readonly headers?: AnswerHeaders }
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `revokeCurrentToken` that the contract documents. */
export type RevokeCurrentTokenAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `revokeToken` that the contract documents. */
export type RevokeTokenAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Answers of `sendChallenge` that the contract documents. */
export type SendChallengeAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["ChallengeRequestResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 410; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 413; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 415; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 502; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** One handler per operation. `Context` is what the server knows about the authenticated caller. */
export interface Handlers<Context> {
  /** Solve a challenge */
  confirmChallenge(request: ConfirmChallengeRequest, context: Context): Awaitable<ConfirmChallengeAnswer>;
  /** Create an access token */
  createToken(request: CreateTokenRequest, context: Context): Awaitable<CreateTokenAnswer>;
  /** Get the configuration */
  getConfig(request: GetConfigRequest, context: Context): Awaitable<GetConfigAnswer>;
  /** List access tokens */
  listTokens(request: ListTokensRequest, context: Context): Awaitable<ListTokensAnswer>;
  /** Revoke the presented token */
  revokeCurrentToken(request: RevokeCurrentTokenRequest, context: Context): Awaitable<RevokeCurrentTokenAnswer>;
  /** Revoke a token by its id */
  revokeToken(request: RevokeTokenRequest, context: Context): Awaitable<RevokeTokenAnswer>;
  /** Send a code */
  sendChallenge(request: SendChallengeRequest, context: Context): Awaitable<SendChallengeAnswer>;
}
