import type { DataTag, InfiniteData } from "@tanstack/query-core";

import type { Method } from "../call/client.ts";
import { itemsOf, nextId, paginationOf } from "../page.ts";
import type { ListsOf } from "../paginate.ts";
import { dataOf, queryKey } from "./query-options.ts";
import type { QueryError, QueryArguments, QueryData, QueryKey } from "./query-options.ts";

/**
 * Options of a TanStack Query infinite query, in any framework:
 * `useInfiniteQuery(infiniteQueryOptions(merchant.listTokens, { query: { limit: -20 } }))`.
 *
 * `limit` is the size of a page and the direction, as in `paginate`. The next page starts after the last id of the page
 * before. The previous page holds what lies before the first id, for example newer tokens, in the same order; it needs a
 * `limit`. A page that is empty, or `null` after a 204, ends its direction.
 *
 * @param method - A method whose operation has `x-pagination` in its contract. Others do not compile.
 * @param args - Its argument, without `signal` and `auth`.
 * @throws {TypeError} The operation has no `x-pagination`.
 */
export function infiniteQueryOptions<Types, Items extends ListsOf<Types>>(
  method: Method<Types, Items>,
  ...[args]: QueryArguments<Types>
): InfiniteQueryOptions<QueryData<Types>, QueryError<Types>> {
  const { operation } = method;
  const pagination = paginationOf(operation);
  const { items, id, limit, offset } = pagination;
  const { query, ...rest } = (args ?? {}) as { readonly query?: Readonly<Record<string, number | undefined>> };
  const size = query?.[limit];
  const step = Math.sign(size ?? 0);
  const idOf = (page: unknown, index: number): number | undefined => {
    const rows = (page as Readonly<Record<string, readonly Readonly<Record<string, number>>[]>> | null)?.[items];
    return rows?.at(index)?.[id];
  };

  return {
    queryKey: [...queryKey(method), { ...args }, "infinite"] as unknown as InfiniteQueryKey<Types>,
    queryFn: async ({ signal, pageParam }) => {
      const isBack = pageParam !== null && "before" in pageParam;
      const start = pageParam && (isBack ? pageParam.before : pageParam.after);
      const asked = { ...query, ...(start !== null && { [offset]: start }), ...(isBack && { [limit]: -size! }) };
      const answer = await method({ ...rest, query: asked, signal } as never);
      const found = itemsOf(answer, pagination);
      let ascending = step === 0 ? undefined : step > 0 !== isBack;
      let last = start ?? query?.[offset];
      for (const item of found) {
        ascending ??= last === undefined ? undefined : Number(item?.[id]) > last;
        last = nextId(operation, item, last, ascending);
      }
      const page = dataOf<Types>(answer);
      return isBack && page !== null ? Object.assign({}, page, { [items]: found.toReversed() }) : page;
    },
    initialPageParam: null,
    getNextPageParam: (page, _pages, param) => {
      const last = idOf(page, -1);
      if (last !== undefined) return { after: last };
      // Nothing lies before the first page any more. It still has to be followed by the page that it was read from.
      return param && "before" in param ? { after: param.before - step } : undefined;
    },
    getPreviousPageParam: (page) => {
      const first = idOf(page, 0);
      return step === 0 || first === undefined ? undefined : { before: first };
    },
  };
}

/** What `useInfiniteQuery` and its sisters take. Spread it to add options. */
export interface InfiniteQueryOptions<Page, Failure> {
  readonly queryKey: DataTag<QueryKey, InfiniteData<Page, PageParam>, Failure>;
  readonly queryFn: (context: { readonly signal: AbortSignal; readonly pageParam: PageParam }) => Promise<Page>;
  readonly initialPageParam: PageParam;
  readonly getNextPageParam: (lastPage: Page, allPages: Page[], lastPageParam: PageParam) => PageParam | undefined;
  readonly getPreviousPageParam: (firstPage: Page, allPages: Page[], firstPageParam: PageParam) => PageParam | undefined;
  /** Never set. Carries the type of `error`. */
  readonly retry?: (failureCount: number, error: Failure) => boolean;
}

/** Where a page starts: after an id, before an id, or where the argument says. Neither id is in the page. */
export type PageParam = { readonly after: number } | { readonly before: number } | null;

type InfiniteQueryKey<Types> = DataTag<QueryKey, InfiniteData<QueryData<Types>, PageParam>, QueryError<Types>>;
