import type { ContractCoverage } from "./coverage-counts.ts";

/** A contract's coverage in numbers. */
export interface CoverageSummary {
  /** Documented operation × status pairs. */
  readonly pairs: Share;
  /** Operations with at least one documented answer. */
  readonly operations: Share;
  /** Pairs that did not occur, by operation: `listTokens` to `["403"]`. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

/** So many of so many. */
export interface Share {
  readonly covered: number;
  readonly total: number;
  /** 0 to 100, rounded down: 100 means all. */
  readonly percent: number;
}

export function summarizeCoverage({ operations }: ContractCoverage): CoverageSummary {
  const counts = operations.flatMap(({ statuses }) => statuses.map(({ count }) => count));
  const seen = operations.filter(({ statuses }) => statuses.some(({ count }) => count > 0));
  const missing = operations.map(({ operation, statuses }) => {
    return [operation, statuses.filter(({ count }) => count === 0).map(({ status }) => status)] as const;
  });
  return {
    pairs: toShare(counts.filter((count) => count > 0).length, counts.length),
    operations: toShare(seen.length, operations.length),
    missing: new Map(missing.filter(([, statuses]) => statuses.length > 0)),
  };
}

function toShare(covered: number, total: number): Share {
  return { covered, total, percent: total === 0 ? 100 : Math.floor((covered / total) * 100) };
}
