import { operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations } from "@token-apis/contracts/taler-merchant/operations";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
import type { Client, ClientOptions } from "./client.ts";
import { createClient } from "./create-client.ts";

/** What {@link createTalerMerchantClient} gives: one method per operation of the contract, and `raw`. */
export type TalerMerchantClient = Client<Operations, paths>;

/** A client of the whole taler-merchant contract; {@link createClient} takes just the operations one names. */
export const createTalerMerchantClient = (options: ClientOptions): TalerMerchantClient =>
  createClient<Operations, paths>(operations, options);
