export { type AppOptions, createApp } from "./create-app.ts";
export type { ApiOptions } from "./apis/api-options.ts";
export { createOneWelcomeApp, type OneWelcomeApp } from "./apis/onewelcome/create-onewelcome-app.ts";
export { createTalerCorebankApp, type TalerCorebankApp } from "./apis/taler-corebank/create-taler-corebank-app.ts";
export { createTalerMerchantApp, type TalerMerchantApp } from "./apis/taler-merchant/create-taler-merchant-app.ts";

export { announceTan, formatTanNotice } from "./two-factor/tan.ts";
export { ChannelNotSupported } from "./two-factor/channel-not-supported.ts";
export { type Clock, systemClock } from "./environment/time.ts";
export type { Directory, Principal, PrincipalSeed, TwoFactor } from "./auth/directory.ts";
export type { TanNotice } from "./environment/environment.ts";
export type { LogFields, Logger } from "./environment/logger.ts";
export { type HashAttempt, type HashPassword, TooManyAttempts } from "./auth/password.ts";
export type { ScryptCost } from "./auth/password-hash.ts";
export type { Page } from "./store/paging.ts";
export { type Random, systemRandom } from "./environment/random.ts";
export type { Instant } from "./environment/time.ts";
export { createTokenSecret, type TokenSecret } from "./auth/token-secret.ts";

export type {
  OneWelcomeSeed,
  OneWelcomeTokenSeed,
  OneWelcomeUserSeed,
  Seed,
  TalerCorebankSeed,
  TalerMerchantSeed,
  TestSeed,
} from "./seed/seed.ts";
export { toUserTokens } from "./seed/seed.ts";

export type { Challenge, ChallengeStore, TanChannel, TanCode } from "./store/challenge-store.ts";
export { createMemoryStore, type MemoryStore } from "./store/memory/memory-store.ts";
export type { Store } from "./store/store.ts";
export type { NewToken, Token, TokenStore } from "./store/token-store.ts";
export type { UserToken, UserTokenStore } from "./store/user-token-store.ts";

export type { Answer } from "./runtime/answer/answer.ts";
export { type App, mountApps, type PreparedResponse, type StandIn, type TransparentApp } from "./runtime/app.ts";
export { answerProblemByExample } from "./runtime/answer/answer-problem-by-example.ts";
export { exampleOf } from "./runtime/answer/answer-from-examples.ts";
export { answerProblem } from "./runtime/problem/answer-problem.ts";
export { assertDocumented, responseKey } from "./runtime/answer/check-answer.ts";
export type { Handler, HandlerRequest, HandlersOf } from "./runtime/handler.ts";
export type {
  AnsweredRequest,
  Authentication,
  CorsOptions,
  ImplementOptions,
  PathOperations,
} from "./runtime/implement-options.ts";
export { implement } from "./runtime/implement.ts";
export type { IncomingRequest, ReceivedRequest } from "./runtime/request/incoming-request.ts";
export { isJson, matchMediaType } from "./runtime/media-type.ts";
export type { Problem } from "./runtime/problem/problem.ts";
export { normalisePath } from "./runtime/route/request-target.ts";
export { type ResponseParts, toParts, toResponse } from "./runtime/answer/write-response.ts";
