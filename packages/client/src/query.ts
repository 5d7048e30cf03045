export { queryOptions } from "./query/query-options.ts";
export type { QueryError, QueryArguments, QueryData, QueryKey, QueryOptions } from "./query/query-options.ts";
export { infiniteQueryOptions } from "./query/infinite-query-options.ts";
export type { InfiniteQueryOptions, PageParam } from "./query/infinite-query-options.ts";
export { mutationOptions } from "./query/mutation-options.ts";
export type { MutationOptions, MutationVariables } from "./query/mutation-options.ts";
