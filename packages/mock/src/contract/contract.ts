import type { BodyOf, Operation, OperationExamples, OperationValidators, StatusesOf } from "@token-apis/contracts";

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

/** Every operation of a contract by name: `operations` of `@token-apis/contracts/<api>/operations`. */
export type OperationTable<Operations> = { readonly [Name in keyof Operations]: Operation };

/** Names of the operations. */
export type NameOf<Operations> = keyof Operations & string;

type Responses<Row> =
  Row extends Operation<infer Types, infer _Items> ? (Types extends { responses: infer All } ? All : never) : never;

/** Statuses that the contract documents for an operation; a range and `default` stand for what no other names. */
export type StatusOf<Row> = {
  [Key in keyof Responses<Row>]: StatusesOf<Key, keyof Responses<Row>>;
}[keyof Responses<Row>] &
  number;

/** Body that the contract documents for a status of an operation; `undefined` for none. */
export type BodyAt<Row, Status> = {
  [Key in keyof Responses<Row>]: Status extends StatusesOf<Key, keyof Responses<Row>> ? BodyOf<Responses<Row>[Key]> : never;
}[keyof Responses<Row>];

/** Some members of a body. Lists must be complete. */
export type PartialBody<Body> = Body extends readonly unknown[] ? Body : Body extends object ? Partial<Body> : Body;
