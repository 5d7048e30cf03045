import type { Operation, OperationExamples, OperationValidators } from "@token-apis/contracts";
import type { NameOf, OperationTable } from "./operation-types.ts";

/** What the build made of a contract, as far as a mock needs it. */
export interface Contract<Operations extends OperationTable<Operations>> {
  /** For messages and the coverage report: `taler-merchant`. */
  readonly name: string;
  readonly operations: Operations;
  readonly validators: Readonly<Record<NameOf<Operations>, OperationValidators>>;
  readonly examples: Readonly<Record<NameOf<Operations>, OperationExamples>>;
}

/** Names of the operations, by their rows. */
export const namesOf = <Operations extends OperationTable<Operations>>({
  operations,
}: Contract<Operations>): ReadonlyMap<Operation, NameOf<Operations>> =>
  new Map(Object.entries<Operation>(operations).map(([name, operation]) => [operation, name as NameOf<Operations>]));

/** One operation, and all that the build knows of it. */
export interface ContractOperation {
  readonly name: string;
  readonly operation: Operation;
  readonly validators: OperationValidators;
  readonly examples: OperationExamples;
}

/**
 * The operation of a name.
 * @throws {TypeError} The contract has none such; the message lists those that there are.
 */
export function operationNamed<Operations extends OperationTable<Operations>>(
  { name: contract, operations, validators, examples }: Contract<Operations>,
  name: NameOf<Operations>,
): ContractOperation {
  if (!Object.hasOwn(operations, name)) {
    throw new TypeError(`The contract ${contract} has no operation "${name}". It has ${Object.keys(operations).join(", ")}.`);
  }
  return { name, operation: operations[name], validators: validators[name], examples: examples[name] };
}
