// A page on React and TanStack Query, as a front-end team would write it: log in, list the tokens, revoke one.
import { basic, bearer, createSession, expectOk } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mutationOptions, queryOptions } from "@token-apis/client/query";
import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const baseUrl = new URLSearchParams(location.hash.slice(1)).get("backend") ?? "";
const merchant = createTalerMerchantClient({ baseUrl });
const created = expectOk(
  await merchant.createToken({ auth: basic("shop", "shop-password"), body: { scope: "all", description: "this page" } }),
);
if (!("access_token" in created)) throw new Error("The shop wants a second factor.");
const client = createTalerMerchantClient({ baseUrl, auth: bearer(created.access_token) });

function Devices() {
  const { data, error } = useQuery({ ...queryOptions(client.listTokens, { query: { limit: -20 } }), retry: false });
  const queries = useQueryClient();
  const revoke = useMutation({
    ...mutationOptions(client.revokeToken),
    onSettled: () => queries.invalidateQueries(queryOptions(client.listTokens)),
  });
  if (error) return createElement("p", null, error.message);
  const items = data?.tokens.map(({ serial, description }) =>
    createElement(
      "li",
      { key: serial },
      description,
      createElement("button", { onClick: () => revoke.mutate({ path: { serial } }) }, "Revoke"),
    ),
  );
  return createElement("ul", { title: typeof createSession }, items);
}

createRoot(document.body).render(createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Devices)));
