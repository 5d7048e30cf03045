import type { CallArguments, Method } from "../call/client.ts";
import { dataOf } from "./query-options.ts";
import type { QueryError, QueryData } from "./query-options.ts";

/**
 * Options of a TanStack Query mutation, in any framework: `useMutation(mutationOptions(merchant.revokeToken))`. Then
 * `mutate({ path: { serial } })` takes the argument of the method. `data` and `error` are as in `queryOptions`.
 */
export const mutationOptions = <Types>(
  method: Method<Types>,
): MutationOptions<QueryData<Types>, QueryError<Types>, MutationVariables<Types>> => ({
  mutationKey: [method.baseUrl, method.operation.operationId],
  mutationFn: async (variables) => dataOf(await method(variables as never)),
});

/** What `useMutation` and its sisters take. */
export interface MutationOptions<Data, Failure, Variables> {
  readonly mutationKey: readonly [baseUrl: string, operationId: string];
  readonly mutationFn: (variables: Variables) => Promise<Data>;
  /** Never set. Carries the type of `error`. */
  readonly retry?: (failureCount: number, error: Failure) => boolean;
}

/** The argument of the method. `void` lets `mutate()` do where everything in it is optional. */
export type MutationVariables<Types> = {} extends CallArguments<Types> ? CallArguments<Types> | void : CallArguments<Types>;
