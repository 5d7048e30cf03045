import { basic, bearer, expectOk } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/raw";
import { createApp } from "@token-apis/server";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import createHooks from "openapi-react-query";
import { createElement, Suspense } from "react";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { expect, it } from "vitest";

async function loggedIn() {
  const app = createApp({ seed: { "taler-merchant": { instances: { shop: { password: "secret" } } } } });
  const baseUrl = "http://localhost/taler-merchant/instances/shop/";
  const merchant = createTalerMerchantClient({ baseUrl, fetch: app.fetch });
  const created = expectOk(
    await merchant.createToken({ auth: basic("shop", "secret"), body: { scope: "all", description: "till 3" } }),
  );
  if (!("access_token" in created)) throw new Error("The shop wants a second factor.");
  return createTalerMerchantClient({ baseUrl, fetch: app.fetch, auth: bearer(created.access_token) });
}

async function render(page: ReactNode): Promise<string> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { prelude } = await prerender(createElement(QueryClientProvider, { client }, createElement(Suspense, null, page)));
  return await new Response(prelude as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}

it("openapi-react-query's hooks stand on the raw client, typed by the contract", async () => {
  const hooks = createHooks((await loggedIn()).raw);

  function Tokens() {
    const { data } = hooks.useSuspenseQuery("get", "/private/tokens", { params: { query: { limit: -20 } } });
    // @ts-expect-error -- a member of corebank's tokens
    data?.tokens[0]?.token_id satisfies number | undefined;
    const items = data?.tokens.map(({ serial, description }) => createElement("li", { key: serial }, description));
    return createElement("ul", null, items);
  }
  // @ts-expect-error -- a path that the contract does not have
  const Wrong = () => hooks.useSuspenseQuery("get", "/private/orders") && null;

  expect(Wrong).toBeTypeOf("function");
  expect(await render(createElement(Tokens))).toContain("<ul><li>till 3</li></ul>");
});

it("a query answered with 204 has null as its data", async () => {
  const hooks = createHooks((await loggedIn()).raw);

  function Older() {
    const { data } = hooks.useSuspenseQuery("get", "/private/tokens", { params: { query: { limit: -20, offset: 1 } } });
    return createElement("p", null, JSON.stringify(data));
  }

  expect(await render(createElement(Older))).toContain("<p>null</p>");
});
