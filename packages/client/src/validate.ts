import type { Operation, OperationValidators } from "@token-apis/contracts";
import { type StatusAnswer, documented } from "./call/answer.ts";
import type { ClientOptions } from "./call/client.ts";
import { ContractViolation } from "./errors/contract-violation.ts";

export { ContractViolation } from "./errors/contract-violation.ts";

type Validators = Readonly<Record<string, OperationValidators>>;

/**
 * For the option `validate` of a client: checks every body against its schema, including bodies of errors.
 *
 * @param validators - Of the client's contract: `@token-apis/contracts/taler-merchant/validators`.
 * @param operations - The operation table. Needed only when an operationId is not an identifier, for example `repos/list`.
 * @returns A check that throws a `ContractViolation`. The call rejects with it.
 */
export function checkAnswers(validators: Validators, operations: object = {}): NonNullable<ClientOptions["validate"]> {
  const names = new Map(Object.entries<Operation>({ ...operations }).map(([name, row]) => [row, name]));
  return (call, answer) => {
    const name = names.get(answer.operation) ?? answer.operation.operationId;
    const check = validatorOf(answer, validators[name]);
    if (check && !check(answer.body)) throw new ContractViolation(call, answer, check.errors ?? []);
  };
}

function validatorOf({ status, headers }: StatusAnswer, { responses = {} }: OperationValidators = {}) {
  const due = documented(responses, status) ?? {};
  const [sent = ""] = (headers.get("content-type") ?? "").split(";");
  return due[sent.trim().toLowerCase()] ?? Object.values(due)[0];
}
