import type { Operation } from "@token-apis/contracts";
import { matchMediaType, responseKey } from "@token-apis/server";
import type { OperationTable } from "../contract/contract.ts";

/** One status of an operation. */
export interface CoveredStatus {
  /** As the contract has it: `200`, `4XX`, `default`; a number for a status that it does not have. */
  readonly status: string;
  /** How often it was answered. */
  readonly count: number;
}

/** What of an operation has been answered. */
export interface OperationCoverage {
  /** Name of the operation. */
  readonly operation: string;
  /** `GET /private/tokens` */
  readonly address: string;
  /** Every status that the contract documents, those with a count of 0 too. */
  readonly statuses: readonly CoveredStatus[];
  /** Answers that the contract does not document. */
  readonly undocumented: readonly CoveredStatus[];
}

/** What of a contract has been answered. */
export interface ContractCoverage {
  readonly contract: string;
  readonly operations: readonly OperationCoverage[];
}

/** What of an answer is looked at. */
interface CountedAnswer {
  readonly status: number;
  /** Media type of the body. Absent without a body. */
  readonly contentType: string | undefined;
  /** Whether it was never meant to be one of the contract's. */
  readonly isUndocumented: boolean;
}

/** Counts answers by operation and status. */
export interface CoverageCounts {
  readonly count: (name: string, answer: CountedAnswer) => void;
  readonly read: () => ContractCoverage;
}

// No key of `responses`.
const UNKNOWN = "";

export function createCoverageCounts<Operations extends OperationTable<Operations>>(
  contract: string,
  operations: Operations,
): CoverageCounts {
  const rows = new Map(
    Object.entries<Operation>(operations).map(([name, operation]) => {
      const documented = new Map(Object.keys(operation.responses).map((status) => [status, 0]));
      return [name, { operation, documented, undocumented: new Map<string, number>(), keys: new Map<number, string>() }];
    }),
  );
  return {
    count(name, { status, contentType, isUndocumented }) {
      const row = rows.get(name);
      if (!row) return;
      const { operation, documented, undocumented, keys } = row;
      let key = keys.get(status);
      if (key === undefined) keys.set(status, (key = responseKey(operation, status) ?? UNKNOWN));
      const isOf = !isUndocumented && isDescribed(contentType, operation.responses[key]);
      const counts = isOf ? documented : undocumented;
      const counted = counts === documented ? key : String(status);
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
    },
    read: () => ({
      contract,
      operations: Array.from(rows, ([name, { operation, documented, undocumented }]) => ({
        operation: name,
        address: `${operation.method.toUpperCase()} ${operation.path}`,
        statuses: toStatuses(documented),
        undocumented: toStatuses(undocumented),
      })),
    }),
  };
}

/** Whether an answer is what the contract describes for its status: a body of that kind, or none. */
function isDescribed(contentType: string | undefined, mediaTypes: readonly string[] | undefined): boolean {
  if (contentType === undefined) return mediaTypes?.length === 0;
  return mediaTypes !== undefined && (mediaTypes.includes(contentType) || matchMediaType(contentType, mediaTypes) !== undefined);
}

const toStatuses = (counts: ReadonlyMap<string, number>): CoveredStatus[] =>
  Array.from(counts, ([status, count]) => ({ status, count }));
