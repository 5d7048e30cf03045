import type { FormMediaType, JsonMediaType, Operation, StatusesOf, StatusRange, StreamMediaType } from "@token-apis/contracts";

/**
 * The answer of a call: a union of the documented statuses, discriminated by `status`.
 * `Types` is the operation's entry in the contract's `types`.
 */
export type Answer<Types> = Types extends { responses: infer Responses }
  ? {
      [Key in keyof Responses]: Documented<AnsweredStatuses<Key, keyof Responses>, ReceivedBodyOf<Responses[Key]>>;
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

/**
 * The body of an answer: the items of a stream as they come, JSON by its schema, text as string, anything else as Blob. Of a range
 * that may be any of these, nothing is known.
 */
type ReceivedBodyOf<Message> = Message extends { content: infer Content }
  ? {
      [Type in keyof Content]: Type extends StreamMediaType
        ? AsyncIterable<Content[Type]>
        : Type extends JsonMediaType
          ? Content[Type]
          : Type extends TextMediaType
            ? string
            : Type extends `*/${string}` | "application/*"
              ? unknown
              : Blob;
    }[keyof Content]
  : undefined;

type TextMediaType =
  | `text/${string}`
  | `${string}${"/" | "+"}${"xml" | "yaml" | "javascript" | "x-www-form-urlencoded"}${string}`;

/** Type of what is sent. Of several media types without JSON, none is the one meant: `contentType` says which it is. */
export type SentBodyOf<Message> = Message extends { content: infer Content }
  ? [Extract<keyof Content, JsonMediaType>] extends [never]
    ? IsUnion<keyof Content> extends true
      ? BodyInit
      : SentAs<Content, keyof Content>
    : Content[Extract<keyof Content, JsonMediaType>]
  : never;

/** Choices of a media type, each with its body; without one it is the body of `SentBodyOf`. Unknown where there is no choice. */
export type ContentChoice<Message> = [Message] extends [never]
  ? unknown
  : Message extends { content: infer Content }
    ? IsUnion<keyof Content> extends true
      ?
          | { readonly contentType?: undefined; readonly body?: SentBodyOf<Message> | undefined }
          | {
              [Type in keyof Content]: {
                /** Media type of the body. */
                readonly contentType: Type extends `${infer Start}*${string}` ? `${Start}${string}` : Type;
                readonly body?: SentAs<Content, Type> | undefined;
              };
            }[keyof Content]
      : unknown
    : unknown;

/** JSON and forms by their schemas, everything else as `fetch` takes it. */
export type SentAs<Content, Type extends keyof Content> = Type extends JsonMediaType
  ? Content[Type]
  : Type extends FormMediaType
    ? FieldsOf<Content[Type]> | (Type extends `multipart/${string}` ? FormData : URLSearchParams | string)
    : BodyInit;

/** Lets fields that may be left out be undefined too. */
type FieldsOf<Fields> = Fields extends object
  ? { readonly [Name in keyof Fields]: Fields[Name] | ({} extends Pick<Fields, Name> ? undefined : never) }
  : never;

type IsUnion<Type, All = Type> = Type extends unknown ? ([All] extends [Type] ? false : true) : never;

/** Tells JSON media types from others: `application/json`, `application/problem+json;charset=UTF-8`. None is no JSON. */
// As text, null and undefined are "null" and "undefined".
export const isJson = (mediaType: string | null | undefined): boolean => /[/+]json\b/.test(mediaType as string);

/**
 * What a contract has for a status: under it, under its range, or under `default`. A redirect is not a `default` answer, since
 * it says that the answer is elsewhere; neither is status 0, which is what browsers show of one. A 2xx is one only
 * where no 2xx is documented.
 */
export const documented = <Entry>(responses: Readonly<Record<string, Entry>>, status: number): Entry | undefined =>
  responses[status] ??
  responses[`${status}`[0] + "XX"] ??
  // Statuses come first among the keys, the lowest of them before the others.
  (status > 399 || (status && status < 300 && Object.keys(responses)[0]! > "3") ? responses["default"] : undefined);
