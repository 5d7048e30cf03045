import type { Operation, OperationValidators } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { explainErrors } from "../problem/explain-errors.ts";
import { matchMediaType } from "../media-type.ts";

/** A handler gave an answer that the contract does not describe. Found only with `checkAnswers`. */
class AnswerViolation extends Error {
  override readonly name = "AnswerViolation";
  readonly operationId: string;
  readonly status: number;

  constructor({ operationId }: Operation, { status }: Answer, problem: string) {
    super(`${operationId} answered ${status}, ${problem}`);
    this.operationId = operationId;
    this.status = status;
  }
}

/** The key under which the contract describes a status: `"404"`, else `"4XX"`, else `"default"`. */
export function responseKey(operation: Operation, status: number): string | undefined {
  const keys = [String(status), `${Math.trunc(status / 100)}XX`, "default"];
  return keys.find((key) => Object.hasOwn(operation.responses, key));
}

/**
 * Holds an answer against the contract.
 * @throws {AnswerViolation} Naming operation, status and, for a wrong body, the JSON Pointer to what is wrong.
 */
export function assertDocumented(operation: Operation, validators: OperationValidators, answer: Answer): void {
  const fail = (problem: string): never => {
    throw new AnswerViolation(operation, answer, problem);
  };
  const key = responseKey(operation, answer.status);
  if (key === undefined) {
    return fail(`which the contract does not describe; it describes ${Object.keys(operation.responses).join(", ")}.`);
  }
  const mediaTypes = operation.responses[key] ?? [];
  if (answer.body === undefined) {
    return mediaTypes.length === 0 ? undefined : fail(`without the body that the contract describes (${mediaTypes.join(", ")}).`);
  }
  if (mediaTypes.length === 0) return fail("with a body; the contract describes none.");
  const mediaType = answer.contentType === undefined ? mediaTypes[0] : matchMediaType(answer.contentType, mediaTypes);
  if (mediaType === undefined) return fail(`as ${answer.contentType}; the contract describes ${mediaTypes.join(", ")}.`);
  const validator = validators.responses?.[key]?.[mediaType];
  if (validator === undefined || validator(answer.body)) return undefined;
  const { pointer, expected } = explainErrors(validator.errors ?? [], answer.body);
  return fail(`with a body that breaks the contract: ${pointer === "" ? "it" : pointer} must be ${expected}.`);
}
