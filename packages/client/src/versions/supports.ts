import { operations as corebank } from "@token-apis/contracts/taler-corebank/operations";
import type { Operations as CorebankOperations } from "@token-apis/contracts/taler-corebank/operations";
import { operations as merchant } from "@token-apis/contracts/taler-merchant/operations";
import type { Operations as MerchantOperations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operation } from "@token-apis/contracts";
import { readLibtoolVersion } from "./libtool-version.ts";
import { apiOf } from "./server-config.ts";
import type { ServerConfig } from "./server-config.ts";

/**
 * Whether the server of a configuration has an operation, from `x-since` of the contract: `supports(config, "listTokens")`.
 * `false` too for a server that is neither API or whose version cannot be read.
 *
 * @param config - Body of `getConfig`.
 */
export function supports(config: ServerConfig, operationId: keyof MerchantOperations | keyof CorebankOperations): boolean {
  const api = apiOf(config);
  const version = readLibtoolVersion(config.version);
  if (!api || !version) return false;
  const operation: Operation | undefined = { "taler-merchant": merchant, "taler-corebank": corebank }[api][operationId];
  return operation !== undefined && version.newest >= Number((operation.since ?? "v0").slice(1));
}
