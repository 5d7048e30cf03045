import type { StatusAnswer, SuccessBody } from "../call/answer.ts";
import { missing } from "./missing.ts";
import { hideTokens } from "./call-error.ts";

/** A documented answer that is not a 2xx. `expectOk` throws it. `Given` is the type of the answer. */
export class ApiError<Given extends StatusAnswer = StatusAnswer> extends Error {
  override readonly name = "ApiError";
  /** operationId of the contract. */
  readonly operation: string;
  readonly status: Given["status"];
  /** Number of the error, from `code` of the body. */
  readonly code: number | undefined;
  /** Symbolic name of `code` in the contract of this operation, for example `BANK_ACCOUNT_LOCKED`. */
  readonly codeName: string | undefined;
  /** Text of the server for people, from `hint` (Taler) or `error` (OneWelcome) of the body. It may change. Tokens in it are replaced by "…". */
  readonly hint: string | undefined;
  /** Not enumerable, because a server may echo a token in its body: loggers do not show it. */
  declare readonly answer: Given;

  constructor(answer: Given) {
    const { operationId, errorCodes = {} } = answer.operation;
    const { code, hint, error } = (answer.body ?? {}) as { code?: number; hint?: unknown; error?: unknown };
    const codeName = Object.keys(errorCodes).find((name) => errorCodes[name] === code);
    // Other APIs have objects there.
    const text = [hint, error].find((candidate) => typeof candidate === "string");
    const shown = text === undefined ? undefined : hideTokens(text);
    const number = code === undefined ? "" : `, code ${code}${codeName ? ` ${codeName}` : ""}`;
    super(`${operationId}: ${answer.status}${number}${shown ? `: ${shown}` : ""}`);
    this.operation = operationId;
    this.status = answer.status;
    this.code = code;
    this.codeName = codeName;
    this.hint = shown;
    Object.defineProperty(this, "answer", { value: answer });
  }
}

/**
 * The body of an answer that is `ok` (any 2xx). `undefined` if it has none.
 * @throws {ApiError} For every other status.
 * @throws {TypeError} When it is not an answer, for example a promise of one.
 */
export function expectOk<Given extends StatusAnswer>(answer: Given): SuccessBody<Given> {
  if (answer?.status === undefined) throw missing("expectOk(): the answer", "expectOk(await client.listTokens())", answer);
  if (answer.ok) return answer.body;
  throw new ApiError(answer);
}
