// The types that all generated modules share. token-apis copies this file, unchanged, beside them.
// Its source is packages/cli/src/model/contract.ts.

/** The HTTP methods of OpenAPI 3.1 (Path Item Object), in lower case. */
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** The type that a parameter is parsed as before validation. `json` is a parameter with `content`. */
export type ParameterType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "json";

/**
 * One parameter of an operation: what a serializer or parser needs to know about it.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#parameter-object | OpenAPI 3.1, Parameter Object}
 */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** Absent: optional. Path parameters are always required. */
  readonly required?: true;
  /** Absent: `string`. A list: the first type that the text can be parsed as. */
  readonly type?: ParameterType | readonly ParameterType[];
  /** Type of the items of an `array`. Absent: `string`. */
  readonly items?: ParameterType;
  /** Types of the members of an `object`. A member not named here is a `string`. */
  readonly properties?: Readonly<Record<string, ParameterType>>;
  /** Range of an `integer`: 32 or 64 bits, signed. Absent: no limit but the schema's. */
  readonly format?: "int32" | "int64";
  /** Absent: `simple` in path and header, `form` in query and cookie. */
  readonly style?: "label" | "matrix" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Absent: true for the style `form`, false for all others. */
  readonly explode?: boolean;
}

/**
 * How one field of a form is written.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#encoding-object | OpenAPI 3.1, Encoding Object}
 */
export interface FormField {
  /** Media type of the field's part. Absent: that of a file, `application/json` for an object, else plain text. */
  readonly contentType?: string;
  /** `deepObject` nests: `items[0][price]=a`. Absent: an object is JSON, a list repeats its field. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Absent: true. */
  readonly explode?: false;
  /** The field is a file, or a list of files. */
  readonly file?: true;
}

/** The request body of an operation. Media types are in order of preference. */
export interface RequestBody {
  readonly required?: true;
  readonly mediaTypes: readonly string[];
  /** Fields that are not written by default, by media type and name. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, FormField>>>>;
  /** Makes what `fetch` sends from the fields of a form. There when one of the media types is a form. */
  readonly encode?: (body: unknown, contentType: string | undefined, requestBody: RequestBody | undefined) => unknown;
}

/** Media types of forms. A form is an object of its fields. */
export type FormMediaType = `multipart/form-data${string}` | `application/x-www-form-urlencoded${string}`;

/** Reads a body with a limit of its size. `decoder` takes its parts, and none at its end. */
export type ReadText = (response: Response, decoder?: Pick<TextDecoder, "decode">) => Promise<string>;

/** Security schemes that must all be satisfied, each with its scopes. `{}` means no authentication. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/**
 * How an operation lists items by row id. `limit` is the page size: positive for ascending ids, negative for descending
 * ids. A page contains only ids beyond `offset`. The response to an empty page is 204.
 */
export interface Pagination<Items extends string = string> {
  /** Member of the 200 body that contains the items. */
  readonly items: Items;
  /** Integer member of an item that the list is sorted by. Unique. */
  readonly id: string;
  /** Name of the query parameter. */
  readonly limit: string;
  /** Name of the query parameter. */
  readonly offset: string;
}

/**
 * One operation of a contract: a row of the operation table, plain data.
 *
 * `Types` is the operation's entry in `types.ts`; it has no value at run time. `Items` is the member of the 200 body that
 * is paginated, or `string` if the operation has no pagination.
 */
export interface Operation<Types = unknown, Items extends string = string> {
  /** As written in the document. The exported name of the row is the same name as an identifier. */
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path template of the document, for example `/private/tokens/{serial}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Media types by status (`"200"`, `"4XX"`, `"default"`). An empty list means no body. */
  readonly responses: Readonly<Record<string, readonly string[]>>;
  /** Reads bodies that are neither JSON nor text. There when the contract may have some. */
  readonly receive?: (response: Response, due: readonly string[], read: ReadText) => Promise<unknown>;
  /** Alternatives: one of them is enough. Empty: no authentication. */
  readonly security: readonly SecurityRequirement[];
  /** `x-since` of the contract: protocol version that introduced the operation, for example `v19`. */
  readonly since?: string;
  /** `x-permission` of the contract: the permission that the caller needs. */
  readonly permission?: string;
  /** `x-pagination` of the contract. */
  readonly pagination?: Pagination<Items>;
  /** Error codes of all responses, from `x-error-codes` of the contract: symbolic name to number. */
  readonly errorCodes?: Readonly<Record<string, number>>;
  readonly deprecated?: true;
  /** Never set. Carries the types of the operation. */
  readonly types?: Types;
}

/** One violation of a schema. `instancePath` is a JSON Pointer (RFC 6901) into the data. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A type guard for `T`. After it returns false, `errors` has the reasons until the next call. */
export interface Validator<T = unknown> {
  (data: unknown): data is T;
  errors?: readonly ValidationError[] | null;
}

/** The compiled validators of one operation. Only what has a schema has a validator. */
export interface OperationValidators {
  /** Takes `{ path, query, header, cookie }` with parsed values and lower-case header names. */
  readonly parameters?: Validator;
  /** By media type. */
  readonly requestBody?: Readonly<Record<string, Validator>>;
  /** By status, then by media type. */
  readonly responses?: Readonly<Record<string, Readonly<Record<string, Validator>>>>;
}

/** An example per body: the contract's first example or, for JSON, a sample derived from the schema, if there is one. */
export interface OperationExamples {
  /** By media type. */
  readonly requestBody?: Readonly<Record<string, unknown>>;
  /** By status, then by media type. */
  readonly responses?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statuses that `1XX` … `5XX` stand for. */
export type StatusRange = {
  "1XX": 100 | 101 | 102 | 103;
  "2XX": 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;
  "3XX": 300 | 301 | 302 | 303 | 304 | 305 | 307 | 308;
  "4XX":
    | 400
    | 401
    | 402
    | 403
    | 404
    | 405
    | 406
    | 407
    | 408
    | 409
    | 410
    | 411
    | 412
    | 413
    | 414
    | 415
    | 416
    | 417
    | 418
    | 421
    | 422
    | 423
    | 424
    | 425
    | 426
    | 428
    | 429
    | 431
    | 451;
  "5XX": 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511;
};

/** Every status in `StatusRange`. */
export type AnyStatus = StatusRange[keyof StatusRange];

/** The statuses that a `Key` of `responses` stands for. A range and `default` exclude the statuses of the other `Keys`. */
export type StatusesOf<Key, Keys> = Key extends keyof StatusRange
  ? Exclude<StatusRange[Key], Keys>
  : Key extends "default"
    ? Exclude<AnyStatus, Keys | StatusRange[Extract<Keys, keyof StatusRange>]>
    : Key;

/** A JSON media type: `application/json`, `application/problem+json;charset=UTF-8`. */
export type JsonMediaType = `${string}/json${string}` | `${string}+json${string}`;

/** A media type of items that come one by one: server-sent events, or JSON in lines. */
export type StreamMediaType =
  | `text/event-stream${string}`
  | `${string}/jsonl${string}`
  | `${string}/x-jsonl${string}`
  | `${string}/ndjson${string}`
  | `${string}/x-ndjson${string}`
  | `${string}/jsonlines${string}`;

/**
 * The type of a body: the schema's type for a JSON media type, string for every other media type, undefined without
 * `content`.
 */
export type BodyOf<Message> = Message extends { content: infer Content }
  ? { [Type in keyof Content]: Type extends JsonMediaType ? Content[Type] : string }[keyof Content]
  : undefined;

/** A value, or a promise for it. */
export type Awaitable<T> = T | Promise<T>;

/** Headers of a response, in addition to those that the server sets. */
export type AnswerHeaders = Readonly<Record<string, string>>;
