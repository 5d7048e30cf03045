import type { OperationExamples, OperationValidators } from "@token-apis/contracts";
import { answerProblemByExample, implement } from "@token-apis/server";
import type { NameOf, OperationTable } from "./contract.ts";
import { createMock } from "./create-mock.ts";
import type { Mock, MockOptions } from "./mock.ts";

/** What a mock of a contract without behaviour is made of. */
export interface ContractMockOptions<Name extends string> extends MockOptions {
  /** `validators` of the contract. Without them the mock would accept every request. */
  readonly validators: Readonly<Record<Name, OperationValidators>>;
  /** `examples` of the contract: what is answered. */
  readonly examples: Readonly<Record<Name, OperationExamples>>;
  /** For messages and the coverage report. @default "contract" */
  readonly name?: string;
}

/**
 * Creates a stateless mock of any contract that the build has read:
 * `mockContract(operations, { baseUrl, validators, examples })`. What the contract allows is answered with the example of
 * the lowest 2xx, always the same; 501 where it has none and no body could be made up. What it does not allow is refused
 * with the contract's example of that status; where it has none, as RFC 9457 has it. `answer` gives any other.
 *
 * @param operations - `operations` of the contract.
 * @throws {TypeError} The base URL cannot be read.
 */
export function mockContract<Operations extends OperationTable<Operations>>(
  operations: Operations,
  { name = "contract", validators, examples, ...options }: ContractMockOptions<NameOf<Operations>>,
): Mock<Operations> {
  const contract = { name, operations, validators, examples };
  const answerProblem = answerProblemByExample<NameOf<Operations>>(operations, examples);
  const { mock } = createMock(contract, options, (basePath) =>
    implement(operations, {}, { validators, examples, basePaths: [basePath], answerProblem }),
  );
  return mock;
}
