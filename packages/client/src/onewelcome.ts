import { operations } from "@token-apis/contracts/onewelcome/operations";
import type { Operations } from "@token-apis/contracts/onewelcome/operations";
import type { paths } from "@token-apis/contracts/onewelcome/types";
import type { ClientOptions } from "./call/client.ts";
import { createClientWithRaw } from "./call/create-client-with-raw.ts";
import type { ClientWithRaw } from "./call/create-client-with-raw.ts";

/** What {@link createOneWelcomeClient} gives: one method per operation of the contract, and `raw`. */
export type OneWelcomeClient = ClientWithRaw<Operations, paths>;

/** A client of the whole onewelcome contract; `createClient` takes just the operations one names. */
export const createOneWelcomeClient = (options: ClientOptions): OneWelcomeClient =>
  createClientWithRaw<Operations, paths>(operations, options);
