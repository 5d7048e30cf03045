import { type ContractCoverage, type CoverageCounts, createCoverageCounts } from "./coverage-counts.ts";
import { subtractCoverage } from "./merge-coverage.ts";
import type { OperationTable } from "../contract/contract.ts";

// Shared by all copies of this module in one realm: a test file may load the sources and a dependency the package.
const SLOT = Symbol.for("@token-apis/mock coverage");

type Tallies = Map<string, CoverageCounts>;

const tallies: Tallies = ((globalThis as { [SLOT]?: Tallies })[SLOT] ??= new Map());

/** What all mocks of a contract count together. A contract of which some mocks know other operations has several. */
export function tallyOf<Operations extends OperationTable<Operations>>(contract: string, operations: Operations): CoverageCounts {
  const key = [contract, ...Object.keys(operations)].join(" ");
  const found = tallies.get(key) ?? createCoverageCounts(contract, operations);
  tallies.set(key, found);
  return found;
}

/** @returns Gives what all mocks count from now on, those that are made later too. */
export function collectCoverage(): () => ContractCoverage[] {
  const before = new Map(Array.from(tallies, ([key, { read }]) => [key, read()]));
  return () =>
    Array.from(tallies, ([key, { read }]) => {
      const then = before.get(key);
      return then ? subtractCoverage(read(), then) : read();
    });
}
