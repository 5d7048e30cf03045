// Generated from spec/onewelcome/openapi.yaml (OneWelcome end-user API, access tokens 0.1.0) by token-apis.
// Do not edit: change the contract, run the build, commit both.

import type { AnswerHeaders, Awaitable } from "../contract.ts";
import type { components, operations } from "./types.ts";

/** Request of `listTokens`, parsed and validated. */
export interface ListTokensRequest {
  readonly path: NonNullable<operations["listTokens"]["parameters"]["path"]>;
}

/** Request of `revokeToken`, parsed and validated. */
export interface RevokeTokenRequest {
  readonly path: NonNullable<operations["revokeToken"]["parameters"]["path"]>;
}

/** Answers of `listTokens` that the contract documents. */
export type ListTokensAnswer =
  | { readonly status: 200; readonly body: components["schemas"]["TokenList"]; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 404; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders };

/** Answers of `revokeToken` that the contract documents. */
export type RevokeTokenAnswer =
  | { readonly status: 204; readonly headers?: AnswerHeaders }
  | { readonly status: 401; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 429; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders }
  | { readonly status: 500; readonly body: components["schemas"]["ErrorResponse"]; readonly headers?: AnswerHeaders };

/** One handler per operation. `Context` is what the server knows about the authenticated caller. */
export interface Handlers<Context> {
  /** List a user's access tokens */
  listTokens(request: ListTokensRequest, context: Context): Awaitable<ListTokensAnswer>;
  /** Revoke one of a user's access tokens */
  revokeToken(request: RevokeTokenRequest, context: Context): Awaitable<RevokeTokenAnswer>;
}
