import type { ContractCoverage, CoveredStatus, OperationCoverage } from "./coverage-counts.ts";

/** One coverage a contract out of many, in the order of their names. */
export function mergeCoverage(all: readonly ContractCoverage[]): ContractCoverage[] {
  const byContract = Map.groupBy(all, ({ contract }) => contract);
  return [...byContract.values()]
    .map((parts) => parts.reduce((sum, part) => combine(sum, part, (a, b) => a + b)))
    .toSorted((a, b) => (a.contract < b.contract ? -1 : 1));
}

/** What was counted since `before`, of the same mock. */
export const subtractCoverage = (now: ContractCoverage, before: ContractCoverage): ContractCoverage =>
  combine(now, before, (a, b) => a - b);

type Calculate = (a: number, b: number) => number;

function combine(left: ContractCoverage, right: ContractCoverage, calculate: Calculate): ContractCoverage {
  const others = new Map(right.operations.map((row) => [row.operation, row]));
  const names = new Set(left.operations.map(({ operation }) => operation));
  const operations = left.operations.map((row): OperationCoverage => {
    const other = others.get(row.operation);
    return {
      ...row,
      statuses: combineStatuses(row.statuses, other?.statuses ?? [], calculate),
      undocumented: combineStatuses(row.undocumented, other?.undocumented ?? [], calculate).filter(({ count }) => count > 0),
    };
  });
  // A mock may know some of a contract's operations only.
  return { ...left, operations: [...operations, ...right.operations.filter(({ operation }) => !names.has(operation))] };
}

function combineStatuses(left: readonly CoveredStatus[], right: readonly CoveredStatus[], calculate: Calculate): CoveredStatus[] {
  const counts = new Map(left.map(({ status, count }) => [status, count]));
  for (const { status, count } of right) counts.set(status, calculate(counts.get(status) ?? 0, count));
  return Array.from(counts, ([status, count]) => ({ status, count }));
}
