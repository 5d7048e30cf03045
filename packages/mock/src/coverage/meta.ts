import type { ContractCoverage } from "./coverage-counts.ts";

// Vitest hands the meta of a file from whatever worker runs it to the reporters.
const KEY = "tokenApisContractCoverage";

/** Puts what a file has counted into its meta. */
export function keepCoverage(meta: object, coverage: readonly ContractCoverage[]): void {
  Object.assign(meta, { [KEY]: coverage });
}

/** What a file has counted. */
export function coverageOf(meta: object): readonly ContractCoverage[] {
  return (meta as { [KEY]?: readonly ContractCoverage[] })[KEY] ?? [];
}
