import type { Awaitable, Operation } from "@token-apis/contracts";
import type { Client as RawClient } from "openapi-fetch";
import type { Answer } from "./answer.ts";
import type { Auth } from "./auth.ts";
import type { SentBodyOf } from "./body.ts";

export interface ClientOptions {
  /** Absolute URL of the API, its path included: `https://backend.example/instances/shop/`. In a browser it may be relative to the page. */
  readonly baseUrl: string;
  /** Sent with the operations that need credentials. @default none */
  readonly auth?: Auth | undefined;
  /** Sends the requests. @default the global `fetch`, looked up at each request */
  readonly fetch?: ((request: Request) => Awaitable<Response>) | undefined;
  /** Lets credentials travel over plain http to other machines than this one. @default false */
  readonly allowInsecure?: boolean | undefined;
}

/** A method per operation, named by its key; `raw` is the openapi-fetch client underneath. */
export type Client<Operations, Paths extends object> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation<infer Types> ? Method<Types> : never;
} & {
  /** Shares base URL, `auth` and middleware with the methods; answers and errors are those of openapi-fetch. */
  readonly raw: RawClient<Paths>;
};

/**
 * Calls one operation. Needs no `this`.
 *
 * @throws {UndocumentedStatusError} The contract does not know the status.
 * @throws {InvalidBodyError} JSON is due and something else came.
 * @throws {NetworkError} No answer, or half of one. An abort passes through as it is.
 * @throws {TypeError} The request cannot be sent as asked: a bad path parameter, credentials over plain http.
 */
export type Method<Types> = (
  ...args: {} extends CallArguments<Types> ? [args?: CallArguments<Types>] : [args: CallArguments<Types>]
) => Promise<Answer<Types>>;

/** Input of one operation: `path`, `query`, `headers` and `body` as far as the contract has them, required where it says so. */
export type CallArguments<Types> = Parts<Types> &
  (Types extends { parameters: infer Parameters } ? Parts<Parameters> : unknown) &
  CallOptions;

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
  ]: Key extends "requestBody" ? SentBodyOf<Source[Key]> : Source[Key];
};

interface PartNames {
  path: "path";
  query: "query";
  header: "headers";
  requestBody: "body";
}
