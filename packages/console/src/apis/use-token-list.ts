import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import type { TokenList } from "./connection.ts";
import type { TokenRow } from "./token-row.ts";

/** Rows of a page. */
export const PAGE_SIZE = 50;

/**
 * React hook: the list as the pages use it, from an infinite query whose data are rows.
 *
 * A page that is not full is most likely the last one, but only the 204 after it tells. It is fetched at once, so that no
 * button promises more than there is.
 */
export function useTokenList(query: UseInfiniteQueryResult<TokenRow[]>): TokenList {
  const { data, hasNextPage, isFetching, error, fetchNextPage } = query;
  const isLikelyEnd = data !== undefined && data.length % PAGE_SIZE !== 0;
  useEffect(() => {
    if (isLikelyEnd && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [isLikelyEnd, hasNextPage, isFetching, error, fetchNextPage]);
  return {
    rows: data,
    error,
    isFetching,
    hasMore: hasNextPage && !isLikelyEnd,
    loadMore: () => void fetchNextPage(),
    refresh: () => void query.refetch(),
  };
}
