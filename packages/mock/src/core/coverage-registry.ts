import type { ContractCoverage } from "./coverage-counts.ts";
import { subtractCoverage } from "./merge-coverage.ts";

// Shared by all copies of this module in one realm: a test file may load the sources and a dependency the package.
const SLOT = Symbol.for("@token-apis/mock coverage");

type Read = () => ContractCoverage;
type Slot = { [SLOT]?: Set<Read> };

const readersOf = (realm: Slot): Set<Read> => (realm[SLOT] ??= new Set());

/** Makes a mock's counts part of what `collectCoverage` gives, whichever of the two is called first. */
export function registerCoverage(read: Read): void {
  readersOf(globalThis as Slot).add(read);
}

/** @returns Gives what all mocks count from now on, those that are made later too. */
export function collectCoverage(): () => ContractCoverage[] {
  const readers = readersOf(globalThis as Slot);
  const before = new Map(Array.from(readers, (read) => [read, read()]));
  return () =>
    Array.from(readers, (read) => {
      const then = before.get(read);
      return then ? subtractCoverage(read(), then) : read();
    });
}
