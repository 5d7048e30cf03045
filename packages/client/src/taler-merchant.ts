import { operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations } from "@token-apis/contracts/taler-merchant/operations";
import type { components } from "@token-apis/contracts/taler-merchant/types";
import type { Client, ClientOptions } from "./call/client.ts";
import { createClient } from "./call/create-client.ts";

/** What {@link createTalerMerchantClient} returns: one method per operation of the contract. */
export type TalerMerchantClient = Client<Operations>;

/** Creates a client of the whole taler-merchant contract. `createClient` takes only the operations that you name. */
export const createTalerMerchantClient = (options: ClientOptions): TalerMerchantClient => createClient(operations, options);

type Schemas = components["schemas"];

export type Challenge = Schemas["Challenge"];
export type ChallengeRequest = Schemas["ChallengeRequest"];
export type ChallengeRequestResponse = Schemas["ChallengeRequestResponse"];
export type ChallengeResponse = Schemas["ChallengeResponse"];
export type ChallengeSolve = Schemas["ChallengeSolve"];
export type CurrencySpecification = Schemas["CurrencySpecification"];
export type ErrorDetail = Schemas["ErrorDetail"];
export type ExchangeConfigInfo = Schemas["ExchangeConfigInfo"];
export type LibtoolVersion = Schemas["LibtoolVersion"];
export type LoginTokenRequest = Schemas["LoginTokenRequest"];
export type LoginTokenSuccessResponse = Schemas["LoginTokenSuccessResponse"];
export type MerchantChallengeFailedResponse = Schemas["MerchantChallengeFailedResponse"];
export type MerchantVersionResponse = Schemas["MerchantVersionResponse"];
export type RelativeTime = Schemas["RelativeTime"];
export type TalerTimestamp = Schemas["TalerTimestamp"];
export type TokenInfo = Schemas["TokenInfo"];
export type TokenInfos = Schemas["TokenInfos"];
export type TokenScope = Schemas["TokenScope"];
