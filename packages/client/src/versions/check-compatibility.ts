import { readLibtoolVersion } from "./libtool-version.ts";
import { apiOf } from "./server-config.ts";
import type { ServerConfig } from "./server-config.ts";

/** Whether client and server understand each other. */
export interface Compatibility {
  readonly compatible: boolean;
  /** When they do not: why, in a sentence for people. */
  readonly reason?: string;
}

// What the contracts describe, decision R24.
const SPOKEN = { "taler-merchant": "21:0:2", "taler-corebank": "11:0:7" };

/**
 * Compares the body of `getConfig` with what the contracts describe: compatible when both sides share a protocol version.
 *
 * @param client - What the caller speaks, as `current:revision:age`. @default the versions of the contract
 * @see {@link https://www.gnu.org/software/libtool/manual/html_node/Libtool-versioning.html | Libtool's versioning}
 */
export function checkCompatibility(config: ServerConfig, client?: string): Compatibility {
  const api = apiOf(config);
  if (!api) return refuse(`The server is "${config.name}", which is neither taler-merchant nor taler-corebank.`);
  const ours = readLibtoolVersion(client ?? SPOKEN[api]);
  if (!ours) throw new TypeError(`"${client}" is no version: write current:revision:age, for example ${SPOKEN[api]}.`);
  const theirs = readLibtoolVersion(config.version);
  if (!theirs) return refuse(`The server gives its version as "${config.version}", which is not current:revision:age.`);
  if (ours.oldest <= theirs.newest && theirs.oldest <= ours.newest) return { compatible: true };
  const versions = [theirs, ours].map(({ oldest, newest }) => (oldest === newest ? `v${oldest}` : `v${oldest} to v${newest}`));
  return refuse(`The server speaks ${api} ${versions[0]}, this client ${versions[1]}.`);
}

const refuse = (reason: string): Compatibility => ({ compatible: false, reason });
