import { readFileSync } from "node:fs";
import { readSeed } from "../../seed/read-seed.ts";
import type { Seed } from "../../seed/seed.ts";
import { SeedError } from "../../seed/seed-error.ts";
import { BlockList, isIP } from "node:net";
import { UsageError } from "./parse-arguments.ts";

const demo = new URL("../../../demo-seed.yaml", import.meta.url);

/**
 * Reads the seed file, or the demo seed where none is named.
 * @throws {UsageError} When it cannot be read or is wrong (file, line and member), or when it fixes the TANs of a
 *   server that others can reach.
 */
export function loadSeed(file: string | undefined, host: string): Seed {
  const seed = read(file ?? demo);
  if (seed.test?.fixed_tan !== undefined && !isLoopback(host)) {
    throw new UsageError(`${file}: test.fixed_tan makes every TAN known, so --host must be a loopback address, not ${host}.`);
  }
  return seed;
}

function read(file: string | URL): Seed {
  const name = String(file);
  try {
    return readSeed(readFileSync(file, "utf8"), name);
  } catch (error) {
    if (error instanceof SeedError) throw new UsageError(error.message, { cause: error });
    if (error instanceof Error && "code" in error) {
      throw new UsageError(`--seed ${name} cannot be read: ${error.message}.`, { cause: error });
    }
    throw error;
  }
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether only this machine can reach what listens there. Of names, `localhost` alone is certain (RFC 6761). */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  return version === 0 ? host.toLowerCase() === "localhost" : loopback.check(host, version === 6 ? "ipv6" : "ipv4");
}
