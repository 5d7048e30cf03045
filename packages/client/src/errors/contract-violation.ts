import type { ValidationError } from "@token-apis/contracts";
import type { StatusAnswer } from "../call/answer.ts";
import { CallError } from "./call-error.ts";
import type { FailedCall } from "./call-error.ts";

/** The body of an answer does not match its schema. Names the place and the expected type, and shows no value of the body. */
export class ContractViolation extends CallError {
  override readonly name = "ContractViolation";
  declare readonly response: Response;
  /** JSON Pointer (RFC 6901) to the first violation in the body. `""` is the body itself. */
  readonly pointer: string;
  /** All violations that the validator reports. */
  readonly errors: readonly ValidationError[];

  constructor(call: FailedCall, { status, body, response }: StatusAnswer, errors: readonly ValidationError[]) {
    const { instancePath = "", message = "must be as the schema says" } = errors[0] ?? {};
    const place = instancePath || "the body";
    super(call, `${place} of ${status}: ${message}`, typeAt(body, instancePath), { response });
    this.pointer = instancePath;
    this.errors = errors;
  }
}

function typeAt(body: unknown, pointer: string): string {
  const names = pointer.split("/").slice(1);
  const value = names.reduce<unknown>(
    (at, name) => (at as Record<string, unknown>)[name.replaceAll("~1", "/").replaceAll("~0", "~")],
    body,
  );
  return value === null ? "null" : Array.isArray(value) ? "an array" : `one of type ${typeof value}`;
}
