import { operations } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations } from "@token-apis/contracts/taler-corebank/operations";
import type { paths } from "@token-apis/contracts/taler-corebank/types";
import type { Client, ClientOptions } from "./client.ts";
import { createClient } from "./create-client.ts";

/** What {@link createTalerCorebankClient} gives: one method per operation of the contract, and `raw`. */
export type TalerCorebankClient = Client<Operations, paths>;

/** A client of the whole taler-corebank contract; {@link createClient} takes just the operations one names. */
export const createTalerCorebankClient = (options: ClientOptions): TalerCorebankClient =>
  createClient<Operations, paths>(operations, options);
