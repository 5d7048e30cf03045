// The client over a real connection, by the runtime's own fetch. scripts/check-packages.ts runs it beside the tarballs in
// Node, Deno and Bun. A session stays logged in at the end: its timer must not keep the process alive.
import { basic, createSession, UndocumentedStatusError } from "@token-apis/client";
import { createOneWelcomeClient } from "@token-apis/client/onewelcome";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { createServer } from "node:http";

const seen: string[] = [];
const server = createServer(({ method, url, headers }, response) => {
  seen.push(`${method} ${url} ${headers.authorization?.split(" ")[0]}${headers.cookie === undefined ? "" : " cookie"}`);
  if (url?.startsWith("/oauth")) return void response.writeHead(302, { location: "/elsewhere" }).end();
  if (method === "GET") return void response.writeHead(204).end();
  const t_s = Math.floor(Date.now() / 1000) + 3600;
  const token = "secret-token:ABC";
  response.writeHead(200, { "content-type": "application/json", "set-cookie": "a=b" });
  response.end(JSON.stringify({ access_token: token, token, scope: "all", expiration: { t_s }, refreshable: true }));
});
await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;

const session = createSession(createTalerMerchantClient, { baseUrl, token: { scope: "all", refreshable: true } });
await session.login({ user: "admin", password: "geheim€" });
const { status } = await session.client.listTokens({ query: { limit: -5 } });

const provider = createOneWelcomeClient({ baseUrl, auth: basic("api-client", "secret") });
const redirect = await provider.listTokens({ path: { userId: "a/ü" } }).catch((error: unknown) => error);
server.close();
server.closeAllConnections();

const want = [
  "POST /private/token Basic",
  "GET /private/tokens?limit=-5 Bearer",
  "GET /oauth/api/v1/users/a%2F%C3%BC/tokens Basic",
];
const fine = [
  seen.join() === want.join(),
  status === 204,
  session.state.status === "logged-in",
  redirect instanceof UndocumentedStatusError && redirect.got === "302",
];
if (fine.includes(false))
  throw new Error(`The client does not work over HTTP: ${fine.join()} ${seen.join()} ${String(redirect)}`);
