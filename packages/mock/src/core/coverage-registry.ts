import type { ContractCoverage } from "./coverage-counts.ts";
import { subtractCoverage } from "./merge-coverage.ts";

// Shared by all copies of this module in one realm: a test file may load the sources and a dependency the package.
const SLOT = Symbol.for("@token-apis/mock coverage");

type Read = () => ContractCoverage;
type Slot = { [SLOT]?: Set<Read> };

/** Makes a mock's counts part of what `collectCoverage` gives; does nothing unless somebody collects. */
export function registerCoverage(read: Read): void {
  (globalThis as Slot)[SLOT]?.add(read);
}

/**
 * Lets the mocks that are made from now on register.
 * @returns Gives what they, and those that have registered before, count from now on.
 */
export function collectCoverage(): () => ContractCoverage[] {
  const readers = ((globalThis as Slot)[SLOT] ??= new Set());
  const before = new Map(Array.from(readers, (read) => [read, read()]));
  return () =>
    Array.from(readers, (read) => {
      const then = before.get(read);
      return then ? subtractCoverage(read(), then) : read();
    });
}
