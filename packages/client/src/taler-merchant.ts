import { operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations } from "@token-apis/contracts/taler-merchant/operations";
import type { Client, ClientOptions } from "./call/client.ts";
import { createClient } from "./call/create-client.ts";

/** What {@link createTalerMerchantClient} returns: one method per operation of the contract. */
export type TalerMerchantClient = Client<Operations>;

/** Creates a client of the whole taler-merchant contract. `createClient` takes only the operations that you name. */
export const createTalerMerchantClient = (options: ClientOptions): TalerMerchantClient => createClient(operations, options);
