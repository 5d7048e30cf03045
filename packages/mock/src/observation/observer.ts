import type { PreparedResponse } from "@token-apis/server";
import { type Contract, type NameOf, namesOf, type OperationTable } from "../contract/contract.ts";
import { createCoverageCounts } from "../coverage/coverage-counts.ts";
import { tallyOf } from "../coverage/coverage-registry.ts";
import type { Breakage } from "../levers/failure.ts";
import type { Call, Mock, MockOptions } from "../contract/mock.ts";
import { type RequestViolation, toViolation } from "./request-violation.ts";

const MOST_CALLS = 1000;

/** What a mock has seen. */
export interface Observer<Operations extends OperationTable<Operations>> extends Pick<
  Mock<Operations>,
  "calls" | "violations" | "coverage"
> {
  /**
   * Takes note of a call.
   * @param kept - The request, its body unread.
   * @param breakage - What the line made of the answer.
   * @param isUndocumented - Whether it was never meant to be one of the contract's.
   */
  readonly note: (prepared: PreparedResponse, kept: Request, breakage: Breakage | undefined, isUndocumented: boolean) => void;
  /**
   * Forgets calls and violations.
   * @throws {RequestViolation} There were violations, and they are to be errors; several are an `AggregateError`.
   */
  readonly forget: () => void;
}

/** @param basePath - Path that stands in front of the contract's. */
export function createObserver<Operations extends OperationTable<Operations>>(
  contract: Contract<Operations>,
  basePath: string,
  onViolation: NonNullable<MockOptions["onViolation"]>,
): Observer<Operations> {
  type Name = NameOf<Operations>;
  const { name: api, operations } = contract;
  const names = namesOf(contract);
  const coverage = createCoverageCounts(api, operations);
  const tally = tallyOf(api, operations);
  const calls: Call<Name>[] = [];
  const violations: RequestViolation[] = [];

  return {
    calls,
    violations,
    coverage: coverage.read,
    note(prepared, kept, breakage, isUndocumented) {
      const { received, status, answer } = prepared;
      const { operation } = received;
      const name = operation && names.get(operation);
      const outcome = breakage ? { failure: breakage } : { answer: { status, body: answer.body } };
      if (calls.push({ operation: name, request: kept, ...outcome }) > MOST_CALLS) calls.shift();
      if (name !== undefined && !breakage) {
        const counted = { status, contentType: prepared.headers["content-type"], isUndocumented };
        coverage.count(name, counted);
        tally.count(name, counted);
      }
      const violation = toViolation({ contract: api, operations, basePath, operation: name }, prepared);
      if (violation === undefined) return;
      violations.push(violation);
      if (onViolation === "warn") console.warn(violation.message);
    },
    forget() {
      calls.length = 0;
      const found = violations.splice(0);
      const [first, second] = found;
      if (onViolation !== "error" || first === undefined) return;
      if (second === undefined) throw first;
      const messages = found.map(({ message }) => message).join("\n");
      throw new AggregateError(found, `${found.length} requests are not allowed by the contract.\n${messages}`);
    },
  };
}
