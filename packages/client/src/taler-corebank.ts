import { operations } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations } from "@token-apis/contracts/taler-corebank/operations";
import type { paths } from "@token-apis/contracts/taler-corebank/types";
import type { ClientOptions } from "./call/client.ts";
import { createClientWithRaw } from "./call/create-client-with-raw.ts";
import type { ClientWithRaw } from "./call/create-client-with-raw.ts";

/** What {@link createTalerCorebankClient} gives: one method per operation of the contract, and `raw`. */
export type TalerCorebankClient = ClientWithRaw<Operations, paths>;

/** A client of the whole taler-corebank contract; `createClient` takes just the operations one names. */
export const createTalerCorebankClient = (options: ClientOptions): TalerCorebankClient =>
  createClientWithRaw<Operations, paths>(operations, options);
