import type { ContractCoverage } from "./coverage-counts.ts";
import { type Share, summarizeCoverage } from "./summarize-coverage.ts";

/**
 * A contract's coverage as text: a row an operation, a column a status. A number says how often it was answered, `-` never;
 * where the contract has no such pair there is nothing.
 */
export function coverageTable(coverage: ContractCoverage): string {
  const { contract, operations } = coverage;
  const { pairs, operations: seen, missing } = summarizeCoverage(coverage);
  const columns = statusesOf(coverage);
  const rows = operations.map(({ operation, statuses }) => {
    const counts = new Map(statuses.map(({ status, count }) => [status, count]));
    return [operation, ...columns.map((status) => cell(counts.get(status)))];
  });
  const lines = alignColumns([["", ...columns], ...rows]);
  const gaps = Array.from(missing, ([operation, statuses]) => `  ${operation}: ${statuses.join(", ")}`);
  const strays = operations.flatMap(({ operation, undocumented }) =>
    undocumented.map(({ status, count }) => `  ${operation}: ${status}, ${count} times`),
  );
  return [
    `Contract coverage of ${contract}: ${shareOf(pairs, "pairs")}, ${shareOf(seen, "operations")}`,
    ...lines,
    ...(gaps.length > 0 ? ["never answered", ...gaps] : []),
    ...(strays.length > 0 ? ["answered, and not documented", ...strays] : []),
  ].join("\n");
}

/** Every status that an operation of the contract documents, ascending; ranges and `default` come last. */
export const statusesOf = ({ operations }: ContractCoverage): string[] =>
  [...new Set(operations.flatMap(({ statuses }) => statuses.map(({ status }) => status)))].toSorted();

const shareOf = ({ covered, total, percent }: Share, what: string): string => `${covered} of ${total} ${what} (${percent} %)`;

const cell = (count: number | undefined): string => (count === undefined ? "" : count === 0 ? "-" : String(count));

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return rows.map((cells) => {
    const aligned = cells.map((text, column) =>
      column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
    );
    return `  ${aligned.join("  ")}`.trimEnd();
  });
}
