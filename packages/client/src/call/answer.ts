import type { BodyOf, JsonMediaType, Operation, StatusesOf, StatusRange } from "@token-apis/contracts";

/**
 * The answer of a call: a union of the documented statuses, discriminated by `status`.
 * `Types` is the operation's entry in the contract's `types`.
 */
export type Answer<Types> = Types extends { responses: infer Responses }
  ? {
      [Key in keyof Responses]: Documented<AnsweredStatuses<Key, keyof Responses>, BodyOf<Responses[Key]>>;
    }[keyof Responses]
  : never;

/** Body of the answers that are `ok`: what `expectOk` returns. */
export type SuccessBody<Given extends StatusAnswer> = Extract<Given, { readonly ok: true }>["body"];

/**
 * What a method answers with one status: `AnswerOf<typeof client.listTokens, 200>["body"]`. Without a status it is the union of all.
 */
export type AnswerOf<Call extends (...args: never) => Promise<StatusAnswer>, Status extends number = number> = WithStatus<
  Awaited<ReturnType<Call>>,
  Status
>;

type WithStatus<Given, Status> = Given extends { readonly status: infer Own }
  ? Extract<Own, Status> extends never
    ? never
    : Given
  : never;

/** An answer with one status. A `Body` of `undefined` means no body. */
export interface StatusAnswer<Status = number, Ok = boolean, Body = unknown> {
  readonly status: Status;
  /** Whether the status is a 2xx. */
  readonly ok: Ok;
  readonly body: Body;
  readonly headers: Headers;
  /** The response of `fetch`. Its body has been read. */
  readonly response: Response;
  /** The row of the operation table. */
  readonly operation: Operation;
}

type Documented<Status, Body> =
  | (Extract<Status, Success> extends never ? never : StatusAnswer<Extract<Status, Success>, true, Body>)
  | (Exclude<Status, Success> extends never ? never : StatusAnswer<Exclude<Status, Success>, false, Body>);

type Success = StatusRange["2XX"];

/** As `StatusesOf`. Beside a documented 2xx `default` describes errors, and no success. */
type AnsweredStatuses<Key, Keys> = Key extends "default"
  ? [Extract<Keys, Success | "2XX">] extends [never]
    ? StatusesOf<Key, Keys>
    : Exclude<StatusesOf<Key, Keys>, Success>
  : StatusesOf<Key, Keys>;

/** Type of what is sent: JSON when the contract has a JSON media type, else whatever `fetch` takes as a body. */
export type SentBodyOf<Message> = Message extends { content: infer Content }
  ? [Extract<keyof Content, JsonMediaType>] extends [never]
    ? BodyInit
    : Content[Extract<keyof Content, JsonMediaType>]
  : never;

/** Tells JSON media types from others: `application/json`, `application/problem+json;charset=UTF-8`. */
export const isJson = (mediaType: string): boolean => /[/+]json/.test(mediaType);

/**
 * What a contract has for a status: under it, under its range, or under `default`. A redirect is not a `default` answer, since
 * it says that the answer is elsewhere; neither is status 0, which is what browsers show of one. A 2xx is a `default` answer only where no 2xx
 * is documented.
 */
export const documented = <Entry>(responses: Readonly<Record<string, Entry>>, status: number): Entry | undefined =>
  responses[status] ??
  responses[`${status}`.replace(/..$/, "XX")] ??
  (status >= 400 || (status > 0 && status < 300 && !/(^|,)2/.test(Object.keys(responses).join()))
    ? responses["default"]
    : undefined);
