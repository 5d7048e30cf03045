import type { components } from "@token-apis/contracts/taler-corebank/types";

/** What a bank token can be made for. */
export type CorebankScope = components["schemas"]["TokenScope"];

// A record, so that the compiler sees when one is missing.
const all: Readonly<Record<CorebankScope, true>> = {
  readwrite: true,
  revenue: true,
  wiregateway: true,
  observability: true,
  readonly: true,
};

/** Every scope, the greatest first. */
export const scopes: readonly CorebankScope[] = Object.keys(all) as CorebankScope[];
