import { ApiError, basic, createClient, NetworkError } from "@token-apis/client";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@token-apis/client/query";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { listTokens } from "@token-apis/contracts/taler-merchant/operations";
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from "@tanstack/query-core";
import { QueryClientProvider, useInfiniteQuery, useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createElement, Suspense } from "react";
import { prerender } from "react-dom/static";
import { describe, expect, it } from "vitest";
import { failure, json, noContent } from "../support.ts";

/** A merchant that lists `serials` as the contract says, and the requests that it got. */
function shop(serials: number[], baseUrl = "https://backend.example/") {
  const searches: string[] = [];
  const client = createTalerMerchantClient({
    baseUrl,
    fetch: ({ url }) => {
      const { search, searchParams } = new URL(url);
      searches.push(search);
      const limit = Number(searchParams.get("limit") ?? -20);
      const offset = Number(searchParams.get("offset") ?? (limit < 0 ? Infinity : 0));
      const rows = serials.filter((serial) => (limit < 0 ? serial < offset : serial > offset));
      rows.sort((a, b) => (limit < 0 ? b - a : a - b));
      const page = rows.slice(0, Math.abs(limit)).map((serial) => ({ serial }));
      return page.length === 0 ? noContent() : json(200, { tokens: page });
    },
  });
  return { client, searches };
}

const queryClient = (): QueryClient => new QueryClient({ defaultOptions: { queries: { retry: false } } });

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe("queryOptions", () => {
  it("resolves to the body of the 2xx, and to null after a 204", async () => {
    const { client, searches } = shop([1, 2]);
    const body = await queryClient().fetchQuery(queryOptions(client.listTokens, { query: { limit: -1 } }));
    expect(body?.tokens.map(({ serial }) => serial)).toEqual([2]);
    expect(await queryClient().fetchQuery(queryOptions(client.listTokens, { query: { offset: 1 } }))).toBeNull();
    expect(searches).toEqual(["?limit=-1", "?offset=1"]);
  });

  it("rejects with an ApiError whose answer is typed by the status", async () => {
    const { listTokens: list } = createClient(
      { listTokens },
      { baseUrl: "https://backend.example/", fetch: () => json(403, { code: 44, hint: "too little" }) },
    );
    const observer = new QueryObserver(queryClient(), queryOptions(list));
    const { error } = await observer.refetch();
    if (!(error instanceof ApiError)) throw new Error("No ApiError came.");
    error.status satisfies 400 | 401 | 403 | 404 | 429 | 500;
    if (error.status !== 403) throw new Error("No 403 came.");
    error.answer.body.hint satisfies string | undefined;
    // @ts-expect-error -- the contract has no such member
    expect(error.answer.body.hints).toBeUndefined();
    expect(error.code).toBe(44);
  });

  it("tells failures without an answer by their class", async () => {
    const { listTokens: list } = createClient(
      { listTokens },
      { baseUrl: "https://backend.example/", fetch: () => Promise.reject(new TypeError("fetch failed")) },
    );
    expect(await failure(queryClient().fetchQuery(queryOptions(list)))).toBeInstanceOf(NetworkError);
  });

  it("aborts the request when the query is cancelled", async () => {
    const signals: AbortSignal[] = [];
    const client = createTalerMerchantClient({
      baseUrl: "https://backend.example/",
      fetch: ({ signal }) => {
        signals.push(signal);
        return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      },
    });
    const queries = queryClient();
    const options = queryOptions(client.listTokens);
    const reading = failure(queries.fetchQuery(options));
    await queries.cancelQueries(options);
    await reading;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it("has a key of base URL, operation and arguments", () => {
    const { client } = shop([]);
    const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
    const path = { username: "alice" };
    expect(queryOptions(client.listTokens).queryKey).toEqual(["https://backend.example/", "listTokens"]);
    expect(queryOptions(bank.listTokens, { path, query: { limit: 3 } }).queryKey).toEqual([
      "https://bank.example/",
      "listTokens",
      { path, query: { limit: 3 } },
    ]);
    expect(infiniteQueryOptions(bank.listTokens, { path }).queryKey).toEqual([
      "https://bank.example/",
      "listTokens",
      { path },
      "infinite",
    ]);
  });

  it("has a key that invalidates every page of its operation, and nothing of another client", async () => {
    const queries = queryClient();
    const [one, two] = [shop([1]), shop([1], "https://other.example/")];
    await queries.fetchQuery(queryOptions(one.client.listTokens, { query: { limit: 5 } }));
    await queries.fetchInfiniteQuery(infiniteQueryOptions(one.client.listTokens));
    await queries.fetchQuery(queryOptions(two.client.listTokens));
    await queries.invalidateQueries(queryOptions(one.client.listTokens));
    const states = queries.getQueryCache().getAll();
    expect(states.map(({ state }) => state.isInvalidated)).toEqual([true, true, false]);
    queries.getQueryData(queryOptions(one.client.listTokens).queryKey) satisfies
      | { tokens: { serial: number }[] }
      | null
      | undefined;
  });

  it("refuses what the client or TanStack Query has to say", () => {
    const { client } = shop([]);
    // @ts-expect-error -- a query of one user must not be cached for another
    expect(queryOptions(client.listTokens, { auth: basic("shop", "secret") })).toBeTypeOf("object");
    const bank = createTalerCorebankClient({ baseUrl: "https://bank.example/" });
    // @ts-expect-error -- the path is missing
    expect(queryOptions(bank.listTokens)).toBeTypeOf("object");
  });
});

describe("infiniteQueryOptions", () => {
  const pagesOf = (observer: { data: { pages: ({ tokens: { serial: number }[] } | null)[] } | undefined }) =>
    observer.data?.pages.map((page) => page?.tokens.map(({ serial }) => serial) ?? null);

  it.each([
    [-2, [[5, 4], [3, 2], [1], null]],
    [2, [[1, 2], [3, 4], [5], null]],
  ])("reads on until the 204: limit %i", async (limit, expected) => {
    const { client, searches } = shop(upTo(5));
    const observer = new InfiniteQueryObserver(queryClient(), infiniteQueryOptions(client.listTokens, { query: { limit } }));
    await observer.refetch();
    while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage();
    expect(pagesOf(observer.getCurrentResult())).toEqual(expected);
    expect(searches[0]).toBe(`?limit=${limit}`);
  });

  it.each([
    [-2, [null, [7], [6, 5], [4, 3], [2, 1]]],
    [2, [null, [1, 2], [3, 4], [5, 6]]],
  ])("reads back until the 204, each page in the order of the list: limit %i", async (limit, expected) => {
    const { client } = shop(upTo(7));
    const observer = new InfiniteQueryObserver(
      queryClient(),
      infiniteQueryOptions(client.listTokens, { query: { limit, offset: limit < 0 ? 5 : 2 } }),
    );
    await observer.refetch();
    await observer.fetchNextPage();
    while (observer.getCurrentResult().hasPreviousPage) await observer.fetchPreviousPage();
    expect(pagesOf(observer.getCurrentResult())).toEqual(expected);
    // TanStack Query reads the pages again, from the first one on. It may divide the same tokens differently.
    await observer.refetch();
    expect(pagesOf(observer.getCurrentResult())?.flat()).toEqual(expected.flat());
  });

  it("finds what was created meanwhile before the first page", async () => {
    const serials = upTo(3);
    const { client } = shop(serials);
    const observer = new InfiniteQueryObserver(queryClient(), infiniteQueryOptions(client.listTokens, { query: { limit: -2 } }));
    await observer.refetch();
    serials.push(4);
    expect(pagesOf(await observer.fetchPreviousPage())).toEqual([[4], [3, 2]]);
  });

  it("has no previous page without a limit, which gives the direction", async () => {
    const { client } = shop(upTo(3));
    const observer = new InfiniteQueryObserver(queryClient(), infiniteQueryOptions(client.listTokens));
    await observer.refetch();
    const { hasPreviousPage, hasNextPage } = observer.getCurrentResult();
    expect({ hasPreviousPage, hasNextPage }).toEqual({ hasPreviousPage: false, hasNextPage: true });
  });

  it("rejects when a server repeats a page", async () => {
    const { listTokens: list } = createClient(
      { listTokens },
      { baseUrl: "https://backend.example/", fetch: () => json(200, { tokens: [{ serial: 2 }, { serial: 1 }] }) },
    );
    const observer = new InfiniteQueryObserver(queryClient(), infiniteQueryOptions(list));
    await observer.refetch();
    expect((await observer.fetchNextPage()).error).toMatchObject({
      message: "listTokens: expected serial to go up from 2, got 1.",
    });
  });

  it("does not compile for an operation without pages, and throws there", () => {
    const { client } = shop([]);
    // @ts-expect-error -- getConfig has no x-pagination
    expect(() => infiniteQueryOptions(client.getConfig)).toThrow("getConfig has no pages");
  });
});

describe("mutationOptions", () => {
  it("takes the argument of the method, and gives null for a 204", async () => {
    const urls: string[] = [];
    const client = createTalerMerchantClient({
      baseUrl: "https://backend.example/",
      fetch: ({ method, url }) => {
        urls.push(`${method} ${new URL(url).pathname}`);
        return noContent();
      },
    });
    const revoke = new MutationObserver(queryClient(), mutationOptions(client.revokeToken));
    expect(await revoke.mutate({ path: { serial: 7 } })).toBeNull();
    // @ts-expect-error -- the path is missing
    expect(await failure(revoke.mutate({}))).toBeInstanceOf(TypeError);
    const leave = new MutationObserver(queryClient(), mutationOptions(client.revokeCurrentToken));
    expect(await leave.mutate()).toBeNull();
    expect(urls).toEqual(["DELETE /private/tokens/7", "DELETE /private/token"]);
    expect(mutationOptions(client.revokeToken).mutationKey).toEqual(["https://backend.example/", "revokeToken"]);
  });
});

it("gives React's hooks their types", async () => {
  const { client } = shop([1, 2, 3]);

  function Tokens() {
    const { data } = useSuspenseQuery(queryOptions(client.listTokens, { query: { limit: -2 } }));
    return createElement("p", null, data?.tokens.map(({ serial }) => serial).join(" "));
  }
  function TypesOfHooks() {
    const query = useQuery({ ...queryOptions(client.listTokens), enabled: false, select: (body) => body?.tokens.length ?? 0 });
    query.data satisfies number | undefined;
    if (query.error?.name === "ApiError" && query.error.status === 403) query.error.answer.body.code satisfies number;
    const list = useInfiniteQuery(infiniteQueryOptions(client.listTokens, { query: { limit: -20 } }));
    list.data?.pages.flatMap((page) => page?.tokens ?? [])[0]?.serial satisfies number | undefined;
    // @ts-expect-error -- a member of corebank's tokens
    list.data?.pages[0]?.tokens[0]?.token_id satisfies number | undefined;
    const revoke = useMutation({ ...mutationOptions(client.revokeToken), onError: (error) => error.message satisfies string });
    revoke.mutate({ path: { serial: 1 } });
    // @ts-expect-error -- the merchant's tokens have a serial
    revoke.mutate({ path: { token_id: 1 } });
    useMutation(mutationOptions(client.revokeCurrentToken)).mutate();
  }

  expect(TypesOfHooks).toBeTypeOf("function");
  const page = createElement(Suspense, null, createElement(Tokens));
  const { prelude } = await prerender(createElement(QueryClientProvider, { client: queryClient() }, page));
  expect(await new Response(prelude as ReadableStream<Uint8Array<ArrayBuffer>>).text()).toContain("<p>3 2</p>");
});
