import { operations } from "@token-apis/contracts/onewelcome/operations";
import type { Operations } from "@token-apis/contracts/onewelcome/operations";
import type { paths } from "@token-apis/contracts/onewelcome/types";
import type { Client, ClientOptions } from "./client.ts";
import { createClient } from "./create-client.ts";

/** What {@link createOneWelcomeClient} gives: one method per operation of the contract, and `raw`. */
export type OneWelcomeClient = Client<Operations, paths>;

/** A client of the whole onewelcome contract; {@link createClient} takes just the operations one names. */
export const createOneWelcomeClient = (options: ClientOptions): OneWelcomeClient =>
  createClient<Operations, paths>(operations, options);
