import type { FuzzOperation } from "./read-operations.ts";

/** A call of an operation, before it becomes a request. */
export interface Call {
  readonly operation: FuzzOperation;
  /** By place, then by name. */
  readonly parameters: Readonly<Record<"path" | "query" | "header" | "cookie", Readonly<Record<string, unknown>>>>;
  readonly mediaType?: string;
  readonly body?: unknown;
  /** By name of the security scheme: `user:password`, a token or a key. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** A request as it is sent. */
export interface FuzzRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
