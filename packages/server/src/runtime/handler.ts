import type { Awaitable } from "@token-apis/contracts";
import type { Answer } from "./answer/answer.ts";

/**
 * Behaviour of one operation: its request, parsed and validated, in; one documented answer out.
 * `never` admits every generated request type; the generated `Handlers<Context>` gives the exact ones.
 */
export type Handler<Context> = (request: never, context: Context) => Awaitable<Answer>;

/**
 * Behaviour of the operations of a contract, by name. One without a handler answers from its examples.
 * `Handlers<Context>` of `@token-apis/contracts/<api>/handlers` fits as it is, and so does a part of it.
 */
export type HandlersOf<Name extends PropertyKey, Context> = { readonly [Key in Name]?: Handler<Context> };

/** What a handler is given. Parts that the operation does not have are empty objects. */
export interface HandlerRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  /** JSON value; a string for `text/*`, the fields of a form that has a schema, else `FormData`; of other types a `Uint8Array`. Absent: no body was sent. */
  readonly body?: unknown;
  /** Media type of the contract that the body has; there with a body only. */
  readonly contentType?: string;
}
