import type { operations as types } from "@token-apis/contracts/taler-merchant/types";

type Requested = types["createToken"]["requestBody"]["content"]["application/json"]["scope"];

/** What a merchant token can be made for. */
export type MerchantScope = Exclude<Requested, `${string}:refreshable`>;

// A record, so that the compiler sees when one is missing.
const all: Readonly<Record<MerchantScope, true>> = {
  all: true,
  write: true,
  "order-full": true,
  "order-mgmt": true,
  "order-pos": true,
  "order-simple": true,
  readonly: true,
};

/** Every scope, the greatest first. */
export const scopes: readonly MerchantScope[] = Object.keys(all) as MerchantScope[];
