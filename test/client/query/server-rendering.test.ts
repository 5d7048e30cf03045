import { basic, bearer, expectOk } from "@token-apis/client";
import { queryOptions } from "@token-apis/client/query";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createApp } from "@token-apis/server";
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import type { DehydratedState } from "@tanstack/react-query";
import { createElement } from "react";
import { prerender } from "react-dom/static";
import { expect, it } from "vitest";

const baseUrl = "http://localhost/taler-merchant/instances/shop/";

it("a page that the server has prefetched shows its tokens without a request of the browser", async () => {
  const app = createApp({ seed: { "taler-merchant": { instances: { shop: { password: "secret" } } } } });
  const login = createTalerMerchantClient({ baseUrl, fetch: app.fetch });
  const created = expectOk(
    await login.createToken({ auth: basic("shop", "secret"), body: { scope: "all", description: "till 3" } }),
  );
  if (!("access_token" in created)) throw new Error("The shop wants a second factor.");

  // On the server: one client and one QueryClient per request, with the token from the visitor's cookie.
  const onServer = createTalerMerchantClient({ baseUrl, fetch: app.fetch, auth: bearer(created.access_token) });
  const queries = new QueryClient();
  await queries.prefetchQuery(queryOptions(onServer.listTokens, { query: { limit: -20 } }));
  const state = JSON.parse(JSON.stringify(dehydrate(queries))) as DehydratedState;
  expect(JSON.stringify(state)).not.toContain(created.access_token);

  // In the browser: another client, the same baseUrl.
  const requests: Request[] = [];
  const inBrowser = createTalerMerchantClient({
    baseUrl,
    fetch: (request) => {
      requests.push(request);
      return new Response(null, { status: 204 });
    },
  });
  function Devices() {
    const { data } = useQuery({ ...queryOptions(inBrowser.listTokens, { query: { limit: -20 } }), staleTime: 60_000 });
    return createElement("p", null, data?.tokens.map(({ description }) => description).join());
  }
  const page = createElement(HydrationBoundary, { state }, createElement(Devices));
  const { prelude } = await prerender(createElement(QueryClientProvider, { client: new QueryClient() }, page));
  expect(await new Response(prelude as ReadableStream<Uint8Array<ArrayBuffer>>).text()).toContain("<p>till 3</p>");
  expect(requests).toEqual([]);
});
