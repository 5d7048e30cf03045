import { operations } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations } from "@token-apis/contracts/taler-corebank/operations";
import type { Client, ClientOptions } from "./call/client.ts";
import { createClient } from "./call/create-client.ts";

/** What {@link createTalerCorebankClient} returns: one method per operation of the contract. */
export type TalerCorebankClient = Client<Operations>;

/** Creates a client of the whole taler-corebank contract. `createClient` takes only the operations that you name. */
export const createTalerCorebankClient = (options: ClientOptions): TalerCorebankClient => createClient(operations, options);
