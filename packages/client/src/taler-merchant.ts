import { operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations } from "@token-apis/contracts/taler-merchant/operations";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
import type { ClientOptions } from "./call/client.ts";
import { createClientWithRaw } from "./call/create-client-with-raw.ts";
import type { ClientWithRaw } from "./call/create-client-with-raw.ts";

/** What {@link createTalerMerchantClient} gives: one method per operation of the contract, and `raw`. */
export type TalerMerchantClient = ClientWithRaw<Operations, paths>;

/** A client of the whole taler-merchant contract; `createClient` takes just the operations one names. */
export const createTalerMerchantClient = (options: ClientOptions): TalerMerchantClient =>
  createClientWithRaw<Operations, paths>(operations, options);
