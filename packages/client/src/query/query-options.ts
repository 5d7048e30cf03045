import type { DataTag } from "@tanstack/query-core";
import type { Answer, StatusAnswer, SuccessBody } from "../call/answer.ts";
import type { CallArguments, CallOptions, Method } from "../call/client.ts";
import type { GatewayError } from "../errors/gateway-error.ts";
import type { InvalidBodyError } from "../errors/invalid-body-error.ts";
import type { NetworkError } from "../errors/network-error.ts";
import type { UndocumentedStatusError } from "../errors/undocumented-status-error.ts";
import { expectOk } from "../errors/api-error.ts";
import type { ApiError } from "../errors/api-error.ts";

/**
 * Options of a TanStack Query query, in any framework: `useQuery(queryOptions(merchant.listTokens, { query: { limit: -20 } }))`.
 *
 * `data` is the body of the 2xx, or `null` if it has none. The query rejects with an `ApiError` for any other documented
 * status. TanStack Query aborts the request when nothing uses the query any more.
 *
 * @param method - Method of a client.
 * @param args - Its argument, without `signal` and `auth`. Credentials are those of the client.
 */
export const queryOptions = <Types>(
  method: Method<Types>,
  ...[args]: QueryArguments<Types>
): QueryOptions<QueryData<Types>, QueryError<Types>> => ({
  queryKey: queryKey(method, args) as DataTag<QueryKey, QueryData<Types>, QueryError<Types>>,
  queryFn: async ({ signal }) => dataOf(await method({ ...args, signal } as never)),
});

/** What `useQuery` and its sisters take. Spread it to add options: `{ ...queryOptions(…), staleTime: 60_000 }`. */
export interface QueryOptions<Data, Failure> {
  readonly queryKey: DataTag<QueryKey, Data, Failure>;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
  /** Never set. Carries the type of `error`. */
  readonly retry?: (failureCount: number, error: Failure) => boolean;
}

/**
 * `[baseUrl, operationId]`, then the argument if there is one, then `"infinite"` for an infinite query. So the key of a query
 * without arguments matches all queries of its operation, and a key with some arguments those that have them too.
 */
export type QueryKey = readonly [
  baseUrl: string,
  operationId: string,
  args?: Readonly<Record<string, unknown>>,
  kind?: "infinite",
];

/** The argument of a method as a query has it. TanStack Query gives the signal, and the client the credentials. */
export type QueryArguments<Types> =
  {} extends CallArguments<Types>
    ? [args?: Omit<CallArguments<Types>, keyof CallOptions>]
    : [args: Omit<CallArguments<Types>, keyof CallOptions>];

/** Body of the 2xx. `null` stands for none, because a query must not resolve to `undefined`. */
export type QueryData<Types> = OrNull<SuccessBody<Extract<Answer<Types>, StatusAnswer>>>;

type OrNull<Body> = Body extends undefined ? null : Body;

/** What a call can reject with. `ApiError` is discriminated by `status`, and its `answer` has the body of that status. */
export type QueryError<Types> =
  | ApiErrorOf<Answer<Types>>
  | UndocumentedStatusError
  | InvalidBodyError
  | GatewayError
  | NetworkError;

type ApiErrorOf<Given> = Given extends StatusAnswer<number, false> ? ApiError<Given> : never;

/** The start of every key of a method, with the argument if it is not empty. */
export function queryKey({ baseUrl, operation }: Pick<Method<unknown>, "baseUrl" | "operation">, args: object = {}): QueryKey {
  const start = [baseUrl, operation.operationId] as const;
  return Object.keys(args).length === 0 ? start : [...start, { ...args }];
}

/** `Types` is that of the method, which the caller knows. */
export const dataOf = <Types>(answer: Answer<Types>): QueryData<Types> => expectOk(answer as StatusAnswer) ?? null;
