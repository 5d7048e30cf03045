import { basic, bearer } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { hideSecrets } from "../../packages/console/src/wire/hide-secrets.ts";
import { createRecorder } from "../../packages/console/src/wire/record-calls.ts";
import { toCurl } from "../../packages/console/src/wire/to-curl.ts";

const mock = mockTalerMerchant({ baseUrl: "https://backend.example/" });

it("records each call with its operation, and shows none of its secrets", async () => {
  const recorder = createRecorder(mock.fetch);
  const shop = createTalerMerchantClient({
    baseUrl: "https://backend.example/instances/shop/",
    fetch: recorder.fetchFor("taler-merchant"),
  });
  const created = await shop.createToken({ auth: basic("shop", "shop-password"), body: { scope: "all" } });
  if (created.status !== 200) throw new Error(`Expected a token, got ${created.status}.`);
  const secret = created.body.access_token;
  await shop.listTokens({ auth: bearer(secret), query: { limit: -5 } });

  const calls = recorder.calls.get();
  expect(calls.map(({ operationId, path, outcome }) => [operationId, path, outcome?.status])).toEqual([
    ["listTokens", "/instances/shop/private/tokens?limit=-5", 200],
    ["createToken", "/instances/shop/private/token", 200],
  ]);
  expect(JSON.stringify(calls)).not.toContain(secret.replace("secret-token:", ""));
  expect(JSON.stringify(calls)).not.toContain(btoa("shop:shop-password"));
});

it("records a call without an answer, and passes its error on", async () => {
  const recorder = createRecorder(() => Promise.reject(new TypeError("fetch failed")));
  const send = recorder.fetchFor("onewelcome");
  await expect(send(new Request("https://login.example/oauth/api/v1/users/alice/tokens"))).rejects.toThrow("fetch failed");
  expect(recorder.calls.get()[0]).toMatchObject({ operationId: "listTokens", outcome: { status: undefined } });
});

it.each([
  ['{"access_token":"secret-token:A"}', '{\n  "access_token": "…"\n}'],
  ['{"tan":"12345678","tokens":[]}', '{\n  "tan": "…",\n  "tokens": []\n}'],
  ["not JSON", "not JSON"],
  ["", ""],
])("hides the secrets of %s", (text, expected) => expect(hideSecrets(text)).toBe(expected));

it.each([
  { method: "GET", url: "https://x.example/a?b=c&d=e", headers: [["Accept", "text/html"]] as const },
  { method: "POST", url: "https://x.example/", headers: [["X-Name", "it's"]] as const, body: '{"a":"it\'s \\"quoted\\""}' },
])("writes a curl command that a shell reads back: $method", (request) => {
  const command = toCurl(request).replace(/^curl/, `printf '%s\\n'`);
  const read = execFileSync("sh", ["-c", command], { encoding: "utf8" }).trimEnd().split("\n");
  const { method, url, headers, body } = { body: undefined, ...request };
  expect(read).toEqual([
    ...(method === "GET" ? [] : ["-X", method]),
    ...headers.flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
    ...(body === undefined ? [] : ["-d", body]),
    url,
  ]);
});

it("lets the shell replace $TOKEN, and nothing else", () => {
  const headers = [["Authorization", "Bearer $TOKEN `whoami`"]] as const;
  const command = toCurl({ method: "GET", url: "https://x.example/", headers }).replace(/^curl/, `printf '%s\\n'`);
  expect(execFileSync("sh", ["-c", command], { encoding: "utf8", env: { TOKEN: "abc" } })).toContain("Bearer abc `whoami`");
});
