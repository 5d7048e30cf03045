import type { BodyOf, Operation, StatusesOf, StatusRange } from "@token-apis/contracts";

/**
 * What a call gives: one member per status that the contract documents, told apart by `status`.
 * `Types` is the operation's entry in the contract's `types`.
 */
export type Answer<Types> = Types extends { responses: infer Responses }
  ? {
      [Key in keyof Responses]: Documented<StatusesOf<Key, keyof Responses>, BodyOf<Responses[Key]>>;
    }[keyof Responses]
  : never;

/** Body of the answers that are `ok`: what `expectOk` returns. */
export type SuccessBody<Given extends AnswerOf> = Extract<Given, { readonly ok: true }>["body"];

/** One answer; a `Body` of `undefined` stands for none. */
export interface AnswerOf<Status = number, Ok = boolean, Body = unknown> {
  readonly status: Status;
  /** Whether the status is a 2xx. */
  readonly ok: Ok;
  readonly body: Body;
  readonly headers: Headers;
  /** As `fetch` gave it; what `body` was made of has been read. */
  readonly response: Response;
  /** Of what: the row of the operation table. */
  readonly operation: Operation;
}

type Documented<Status, Body> =
  | (Extract<Status, Success> extends never ? never : AnswerOf<Extract<Status, Success>, true, Body>)
  | (Exclude<Status, Success> extends never ? never : AnswerOf<Exclude<Status, Success>, false, Body>);

type Success = StatusRange["2XX"];
