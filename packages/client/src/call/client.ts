import type { Awaitable, Operation } from "@token-apis/contracts";
import type { Answer, ContentChoice, SentAs, SentBodyOf, StatusAnswer } from "./answer.ts";
import type { Auth } from "../auth.ts";
import type { FailedCall } from "../errors/call-error.ts";

/** Sends a request. The global `fetch` is one. */
export type Fetch = (request: Request) => Awaitable<Response>;

/** What a client is made of. */
export interface ClientOptions {
  /** Absolute URL of the API, its path included: `https://backend.example/instances/shop/`. In a browser, jsdom too, it may be relative to the page. */
  readonly baseUrl: string;
  /** Sent with the operations that need credentials. @default none */
  readonly auth?: Auth | undefined;
  /** Sends the requests. @default the global `fetch`, looked up at each request */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request, for example `{ "Accept-Language": "de" }`. A call's own headers come first. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether cookies are sent, as in `fetch`. Runtimes without cookies ignore it. @default "omit" */
  readonly credentials?: RequestCredentials | undefined;
  /** Lets credentials travel over plain http to other machines than this one. @default false */
  readonly allowInsecure?: boolean | undefined;
  /** Bodies of answers may have this many bytes, decompressed. Larger ones are an `InvalidBodyError`. @default 16 MiB */
  readonly maxBodyBytes?: number | undefined;
  /** Looks at each answer of a method and throws when it is not as it should be: `checkAnswers` of `@token-apis/client/validate`. @default none */
  readonly validate?: ((call: FailedCall, answer: StatusAnswer) => void) | undefined;
}

/** A method per operation, named by its key. */
export type Client<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation<infer Types, infer Items>
    ? Method<Types, Items>
    : never;
};

/**
 * Calls one operation. Needs no `this`.
 *
 * @throws {UndocumentedStatusError} The contract does not know the status.
 * @throws {InvalidBodyError} JSON is due and something else came.
 * @throws {GatewayError} A proxy answered 502, 503 or 504 instead of the server.
 * @throws {NetworkError} No answer, or half of one. An abort passes through as it is.
 * @throws {TypeError} The request cannot be sent as asked: a missing or bad parameter, credentials over plain http.
 */
export interface Method<Types, Items extends string = string> {
  (...args: MethodArguments<Types>): Promise<Answer<Types>>;
  /** The row of the operation table. */
  readonly operation: Operation<Types, Items>;
  /** Of the client, as it was given. */
  readonly baseUrl: string;
}

/** The one argument of a method, or none where everything in it is optional. */
export type MethodArguments<Types> =
  {} extends CallArguments<Types> ? [args?: CallArguments<Types>] : [args: CallArguments<Types>];

/**
 * Input of one operation: `path`, `query`, `headers` and `body` as far as the contract has them, required where it says so. Where
 * it has several media types, `contentType` chooses the body's.
 */
export type CallArguments<Types> = Parts<Types> &
  (Types extends { parameters: infer Parameters } ? Parts<Parameters> : unknown) &
  (Types extends { requestBody?: infer Message } ? ContentChoice<NonNullable<Message>> : unknown) &
  CallOptions;

/** What every call takes, whatever its operation. */
export interface CallOptions {
  /** Ends the call; its reason is what the call then throws. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's, for this call. */
  readonly auth?: Auth | undefined;
}

/** The parts of `Source` (an operation or its `parameters`) under the names that callers use; absent ones drop out. */
type Parts<Source> = {
  readonly [
    Key in keyof Source as Key extends keyof PartNames
      ? [Exclude<Source[Key], undefined>] extends [never]
        ? never
        : PartNames[Key]
      : never
  ]: OrUndefined<Key extends "requestBody" ? AnySentBody<Source[Key]> : Source[Key]>;
};

/** The body in any of its media types. */
type AnySentBody<Message> =
  | SentBodyOf<Message>
  | (Message extends { content: infer Content } ? { [Type in keyof Content]: SentAs<Content, Type> }[keyof Content] : never);

/** Lets members that may be left out be undefined too, which leaves them out. */
type OrUndefined<Part> = Part extends BodyInit | readonly unknown[] | null | undefined
  ? Part
  : { readonly [Name in keyof Part]: Part[Name] | ({} extends Pick<Part, Name> ? undefined : never) };

interface PartNames {
  path: "path";
  query: "query";
  header: "headers";
  requestBody: "body";
}
