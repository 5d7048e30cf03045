/** What `getConfig` answers, as far as it tells the version. */
export interface ServerConfig {
  /** `taler-merchant` or `taler-corebank`; older banks say `libeufin-bank`. */
  readonly name: string;
  /** `current:revision:age` as libtool has it. */
  readonly version: string;
}

/** API whose protocol a configuration speaks; its name counts in any case. A server that has drifted may leave it out. */
export function apiOf({ name }: Partial<ServerConfig>): "taler-merchant" | "taler-corebank" | undefined {
  const lower = typeof name === "string" ? name.toLowerCase() : "";
  if (lower === "taler-merchant") return lower;
  return lower === "taler-corebank" || lower === "libeufin-bank" ? "taler-corebank" : undefined;
}
