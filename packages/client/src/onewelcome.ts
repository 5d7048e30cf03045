import { operations } from "@token-apis/contracts/onewelcome/operations";
import type { Operations } from "@token-apis/contracts/onewelcome/operations";
import type { components } from "@token-apis/contracts/onewelcome/types";
import type { Client, ClientOptions } from "./call/client.ts";
import { createClient } from "./call/create-client.ts";

/** What {@link createOneWelcomeClient} returns: one method per operation of the contract. */
export type OneWelcomeClient = Client<Operations>;

/** Creates a client of the whole onewelcome contract. `createClient` takes only the operations that you name. */
export const createOneWelcomeClient = (options: ClientOptions): OneWelcomeClient => createClient(operations, options);

type Schemas = components["schemas"];

export type ErrorResponse = Schemas["ErrorResponse"];
export type Token = Schemas["Token"];
export type TokenList = Schemas["TokenList"];
