// Generated from spec/taler-corebank/openapi.yaml (Taler corebank, access tokens 0.1.0) by scripts/build.ts.
// Do not edit: change the contract, run the build, commit both.

import type { AnswerHeaders, Awaitable } from "../contract.ts";
import type { components, operations } from "./types.ts";

/** What `confirmChallenge` is asked, parsed and checked against the contract. */
export interface ConfirmChallengeRequest {
  readonly path: NonNullable<operations["confirmChallenge"]["parameters"]["path"]>;
  readonly body: components["schemas"]["ChallengeSolve"];
}

/** What `createToken` is asked, parsed and checked against the contract. */
export interface CreateTokenRequest {
  readonly path: NonNullable<operations["createToken"]["parameters"]["path"]>;
  readonly header: NonNullable<operations["createToken"]["parameters"]["header"]>;
  readonly body: components["schemas"]["TokenRequest"];
}

/** What `getConfig` is asked, parsed and checked against the contract. */
export type GetConfigRequest = Readonly<Record<string, never>>;

/** What `listTokens` is asked, parsed and checked against the contract. */
export interface ListTokensRequest {
  readonly path: NonNullable<operations["listTokens"]["parameters"]["path"]>;
  readonly query: NonNullable<operations["listTokens"]["parameters"]["query"]>;
}

/** What `revokeCurrentToken` is asked, parsed and checked against the contract. */
export interface RevokeCurrentTokenRequest {
  readonly path: NonNullable<operations["revokeCurrentToken"]["parameters"]["path"]>;
}

/** What `revokeToken` is asked, parsed and checked against the contract. */
export interface RevokeTokenRequest {
  readonly path: NonNullable<operations["revokeToken"]["parameters"]["path"]>;
}

/** What `sendChallenge` is asked, parsed and checked against the contract. */
export interface SendChallengeRequest {
  readonly path: NonNullable<operations["sendChallenge"]["parameters"]["path"]>;
  readonly body?: components["schemas"]["ChallengeRequest"];
}

/** Every answer that the contract lets `confirmChallenge` give. */
export type ConfirmChallengeAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 409; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 413; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 415; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `createToken` give. */
export type CreateTokenAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["TokenSuccessResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 202; readonly body: components["schemas"]["ChallengeResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 413; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 415; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `getConfig` give. */
export type GetConfigAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["Config"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `listTokens` give. */
export type ListTokensAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["TokenInfos"]; readonly headers?: AnswerHeaders }
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `revokeCurrentToken` give. */
export type RevokeCurrentTokenAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `revokeToken` give. */
export type RevokeTokenAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 400; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 403; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorDetail"]; readonly headers?: AnswerHeaders };

/** Every answer that the contract lets `sendChallenge` give. */
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

/** Behaviour behind the contract. `Context` is what the server knows of the caller, once it is authenticated. */
export interface Handlers<Context> {
  /** Solve a challenge */
  confirmChallenge(request: ConfirmChallengeRequest, context: Context): Awaitable<ConfirmChallengeAnswer>;
  /** Create an access token */
  createToken(request: CreateTokenRequest, context: Context): Awaitable<CreateTokenAnswer>;
  /** What this bank is and speaks */
  getConfig(request: GetConfigRequest, context: Context): Awaitable<GetConfigAnswer>;
  /** List access tokens */
  listTokens(request: ListTokensRequest, context: Context): Awaitable<ListTokensAnswer>;
  /** Revoke the presented token */
  revokeCurrentToken(request: RevokeCurrentTokenRequest, context: Context): Awaitable<RevokeCurrentTokenAnswer>;
  /** Revoke a token by its id */
  revokeToken(request: RevokeTokenRequest, context: Context): Awaitable<RevokeTokenAnswer>;
  /** Have a code sent */
  sendChallenge(request: SendChallengeRequest, context: Context): Awaitable<SendChallengeAnswer>;
}
