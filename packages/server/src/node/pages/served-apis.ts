import type { Operation } from "@token-apis/contracts";
import { operations as onewelcome } from "@token-apis/contracts/onewelcome/operations";
import { operations as corebank } from "@token-apis/contracts/taler-corebank/operations";
import { operations as merchant } from "@token-apis/contracts/taler-merchant/operations";

/** An API, as the index page and the notice at the start show it. */
export interface ServedApi {
  /** Also its path on the server and in the documentation. */
  readonly name: "taler-merchant" | "taler-corebank" | "onewelcome";
  readonly title: string;
  readonly summary: string;
  readonly operations: readonly Operation[];
}

/** The APIs in the order in which they are shown. */
export const servedApis: readonly ServedApi[] = [
  {
    name: "taler-merchant",
    title: "GNU Taler merchant backend",
    summary: "A shop's instance issues access tokens to its own programs. Paths may start with /instances/{instance}.",
    operations: Object.values(merchant),
  },
  {
    name: "taler-corebank",
    title: "GNU Taler corebank",
    summary: "The holder of a bank account issues access tokens to apps.",
    operations: Object.values(corebank),
  },
  {
    name: "onewelcome",
    title: "OneWelcome end-user tokens",
    summary: "An API client shows end users what they have given access to, and revokes it.",
    operations: Object.values(onewelcome),
  },
];
