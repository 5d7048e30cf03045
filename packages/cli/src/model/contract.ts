/** Lower-case HTTP methods that OpenAPI 3.1 knows (Path Item Object). */
export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** What a parameter's text is turned into before it is validated. `json` is a parameter with `content`. */
export type ParameterType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "json";

/**
 * One parameter of an operation, as far as a serializer or a parser needs to know it.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#parameter-object | OpenAPI 3.1, Parameter Object}
 */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /** Absent: may be left out. Path parameters are always required. */
  readonly required?: true;
  /** Absent: `string`. More than one type: the first that the text fits, in the order given. */
  readonly type?: ParameterType | readonly ParameterType[];
  /** Type of the items of an `array`. Absent: `string`. */
  readonly items?: ParameterType;
  /** Types of the members of an `object`. A member not named here is a `string`. */
  readonly properties?: Readonly<Record<string, ParameterType>>;
  /** Range of an `integer`: 32 or 64 bits, signed. Absent: no limit but the schema's. */
  readonly format?: "int32" | "int64";
  /** Absent: `simple` in path and header, `form` in query and cookie. */
  readonly style?: "label" | "matrix" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Absent: true for the style `form`, false for every other. */
  readonly explode?: boolean;
}

/** What an operation takes as its body: the media types, most preferred first. */
export interface RequestBody {
  readonly required?: true;
  readonly mediaTypes: readonly string[];
}

/** Schemes that together grant access, each with the scopes it needs; `{}` grants it to everybody. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/**
 * How an operation lists items by row id: `limit` is the size of a page, positive for ascending ids and negative for
 * descending ones, and only ids beyond `offset` are listed. An empty page is a 204.
 */
export interface Pagination<Items extends string = string> {
  /** Member of the 200 body that holds the items. */
  readonly items: Items;
  /** Integer member of an item that the list is sorted by; no two items share one. */
  readonly id: string;
  /** Name of the query parameter. */
  readonly limit: string;
  /** Name of the query parameter. */
  readonly offset: string;
}

/**
 * One operation of a contract: a row of the operation table, plain data.
 * `Types` is the operation's entry in `types.ts`; it exists for the compiler only. `Items` is the member of the 200 body
 * that is listed page by page; `string` for an operation without pages.
 */
export interface Operation<Types = unknown, Items extends string = string> {
  /** As the document spells it; the exported name of the row is the same word as an identifier. */
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path template of the document, for example `/private/tokens/{serial}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Status (`"200"`, `"4XX"`, `"default"`) to its media types; no media type means no body. */
  readonly responses: Readonly<Record<string, readonly string[]>>;
  /** Alternatives, any of which is enough. Empty: nothing is required. */
  readonly security: readonly SecurityRequirement[];
  /** `x-since` of the contract: protocol version that introduced the operation, for example `v19`. */
  readonly since?: string;
  /** `x-permission` of the contract: the right that the caller needs. */
  readonly permission?: string;
  /** `x-pagination` of the contract. */
  readonly pagination?: Pagination<Items>;
  /** Error codes that the answers may carry, from `x-error-codes` of the contract. */
  readonly errorCodes?: Readonly<Record<string, number>>;
  readonly deprecated?: true;
  /** Never set: carries the types of the operation. */
  readonly types?: Types;
}

/** One way in which data differs from its schema; `instancePath` is a JSON Pointer (RFC 6901) into the data. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Tells whether data has the shape `T`. After `false`, `errors` says why, until the next call. */
export interface Validator<T = unknown> {
  (data: unknown): data is T;
  errors?: readonly ValidationError[] | null;
}

/** The compiled checks of one operation. What has no schema has no validator. */
export interface OperationValidators {
  /** Takes `{ path, query, header, cookie }`, values already turned into their types; header names in lower case. */
  readonly parameters?: Validator;
  /** By media type. */
  readonly requestBody?: Readonly<Record<string, Validator>>;
  /** By status, then by media type. */
  readonly responses?: Readonly<Record<string, Readonly<Record<string, Validator>>>>;
}

/** An example of each body: the contract's first, else, of JSON bodies, one that is made up from the schema where that can be. */
export interface OperationExamples {
  /** By media type. */
  readonly requestBody?: Readonly<Record<string, unknown>>;
  /** By status, then by media type. */
  readonly responses?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Statuses behind `1XX` … `5XX`, and behind `default`. */
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

/** Any status that has a number above. */
export type AnyStatus = StatusRange[keyof StatusRange];

/** Status numbers behind a `Key` of `responses`: a range and `default` stand for what no other of the `Keys` names. */
export type StatusesOf<Key, Keys> = Key extends keyof StatusRange
  ? Exclude<StatusRange[Key], Keys>
  : Key extends "default"
    ? Exclude<AnyStatus, Keys | StatusRange[Extract<Keys, keyof StatusRange>]>
    : Key;

/** A media type that says JSON: `application/json`, `application/problem+json;charset=UTF-8`. */
export type JsonMediaType = `${string}/json${string}` | `${string}+json${string}`;

/**
 * Type behind a `content` of the contract: of what JSON says, a string for every other media type. No `content`: no
 * body, `undefined`.
 */
export type BodyOf<Message> = Message extends { content: infer Content }
  ? { [Type in keyof Content]: Type extends JsonMediaType ? Content[Type] : string }[keyof Content]
  : undefined;

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** Headers of an answer, beside those that the server sets by itself. */
export type AnswerHeaders = Readonly<Record<string, string>>;
