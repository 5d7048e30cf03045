import { operations } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations } from "@token-apis/contracts/taler-corebank/operations";
import type { components } from "@token-apis/contracts/taler-corebank/types";
import type { Client, ClientOptions } from "./call/client.ts";
import { createClient } from "./call/create-client.ts";

/** What {@link createTalerCorebankClient} returns: one method per operation of the contract. */
export type TalerCorebankClient = Client<Operations>;

/** Creates a client of the whole taler-corebank contract. `createClient` takes only the operations that you name. */
export const createTalerCorebankClient = (options: ClientOptions): TalerCorebankClient => createClient(operations, options);

type Schemas = components["schemas"];

export type Amount = Schemas["Amount"];
export type Challenge = Schemas["Challenge"];
export type ChallengeRequest = Schemas["ChallengeRequest"];
export type ChallengeRequestResponse = Schemas["ChallengeRequestResponse"];
export type ChallengeResponse = Schemas["ChallengeResponse"];
export type ChallengeSolve = Schemas["ChallengeSolve"];
export type Config = Schemas["Config"];
export type CurrencySpecification = Schemas["CurrencySpecification"];
export type ErrorDetail = Schemas["ErrorDetail"];
export type LibtoolVersion = Schemas["LibtoolVersion"];
export type RelativeTime = Schemas["RelativeTime"];
export type TalerTimestamp = Schemas["TalerTimestamp"];
export type TokenInfo = Schemas["TokenInfo"];
export type TokenInfos = Schemas["TokenInfos"];
export type TokenRequest = Schemas["TokenRequest"];
export type TokenScope = Schemas["TokenScope"];
export type TokenSuccessResponse = Schemas["TokenSuccessResponse"];
