import { operations as corebank, type Operations as CorebankOperations } from "@token-apis/contracts/taler-corebank/operations";
import { operations as merchant, type Operations as MerchantOperations } from "@token-apis/contracts/taler-merchant/operations";
import type { Operation } from "@token-apis/contracts";

/** The part of the body of `getConfig` that identifies the API and its version. */
export interface ServerConfig {
  /** `taler-merchant` or `taler-corebank`; older banks say `libeufin-bank`. */
  readonly name: string;
  /** `current:revision:age`, as in libtool. */
  readonly version: string;
}

// The versions of the contracts (decision R24).
const SPOKEN = { "taler-merchant": "21:0:2", "taler-corebank": "11:0:7" };

/** The result of comparing the protocol versions of client and server. */
export interface Compatibility {
  readonly compatible: boolean;
  /** The reason for an incompatibility, as a sentence. */
  readonly reason?: string;
}

/**
 * Compares the body of `getConfig` with the versions of the contracts. Both sides are compatible when they share a version.
 *
 * @param client - The versions that the caller supports, as `current:revision:age`. @default the versions of the contract
 * @see {@link https://www.gnu.org/software/libtool/manual/html_node/Libtool-versioning.html | Libtool's versioning}
 */
export function checkCompatibility(config: ServerConfig, client?: string): Compatibility {
  const api = apiOf(config);
  if (!api) return refuse(`The server is "${config.name}", neither taler-merchant nor taler-corebank.`);
  const ours = readLibtoolVersion(client ?? SPOKEN[api]);
  if (!ours) throw new TypeError(`"${client}" is not a version. Write current:revision:age, for example ${SPOKEN[api]}.`);
  const theirs = readLibtoolVersion(config.version);
  if (!theirs) return refuse(`The server sent the version "${config.version}", which is not current:revision:age.`);
  if (ours.oldest <= theirs.newest && theirs.oldest <= ours.newest) return { compatible: true };
  const versions = [theirs, ours].map(({ oldest, newest }) => (oldest === newest ? `v${oldest}` : `v${oldest} to v${newest}`));
  return refuse(`The server supports ${api} ${versions[0]}, this client supports ${versions[1]}.`);
}

const refuse = (reason: string): Compatibility => ({ compatible: false, reason });

/**
 * Whether a server has an operation, according to `x-since` of the contract: `supports(config, "listTokens")`.
 * Returns `false` for a server of another API, and when its version cannot be read.
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

/** The API that a server implements. Case is ignored, and the name may be missing: servers drift from the contract. */
function apiOf({ name }: Partial<ServerConfig>): "taler-merchant" | "taler-corebank" | undefined {
  const lower = typeof name === "string" ? name.toLowerCase() : "";
  if (lower === "taler-merchant") return lower;
  return lower === "taler-corebank" || lower === "libeufin-bank" ? "taler-corebank" : undefined;
}

/** The protocol versions that a server or client supports, both ends included. */
interface VersionRange {
  readonly oldest: number;
  readonly newest: number;
}

/**
 * Reads `current[:revision[:age]]`, absent parts being 0: `21:0:2` speaks 19 to 21.
 * Returns `undefined` for any other text.
 *
 * @see {@link https://www.gnu.org/software/libtool/manual/html_node/Libtool-versioning.html | Libtool's versioning}
 */
function readLibtoolVersion(text: string): VersionRange | undefined {
  const [, current, age = "0"] = /^(\d{1,9})(?::\d+(?::(\d{1,9}))?)?$/.exec(text) ?? [];
  if (current === undefined || Number(age) > Number(current)) return undefined;
  return { oldest: Number(current) - Number(age), newest: Number(current) };
}
