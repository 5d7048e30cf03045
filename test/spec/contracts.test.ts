import { fileURLToPath } from "node:url";
import { bundle, createConfig } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { lintFile } from "./lint.ts";

interface Response {
  headers?: Record<string, unknown>;
}
interface Operation {
  operationId: string;
  responses: Record<string, Response>;
}
type Paths = Record<string, Record<string, Operation>>;

const config = await createConfig({});

/** The operations of a contract, with references resolved. */
async function operationsOf(api: string): Promise<(Operation & { method: string; path: string })[]> {
  const file = fileURLToPath(new URL(`../../spec/${api}/openapi.yaml`, import.meta.url));
  const { bundle: document } = await bundle({ ref: file, config, dereference: true });
  const { paths } = document.parsed as { paths: Paths };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, responses }]) => ({ operationId, responses, method, path })),
  );
}

describe.each(["taler-merchant", "taler-corebank", "onewelcome"])("the contract %s", (api) => {
  it("has no lint problems", async () => {
    expect(await lintFile(`spec/${api}/openapi.yaml`)).toEqual([]);
  });

  it("documents Cache-Control for every response on a token or challenge path", async () => {
    const operations = (await operationsOf(api)).filter(({ path }) => path !== "/config");
    const cacheable = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses)
        .filter(([, { headers = {} }]) => !("Cache-Control" in headers))
        .map(([status]) => `${operationId} ${status}`),
    );
    expect(operations).not.toEqual([]);
    expect(cacheable).toEqual([]);
  });
});

it.each([
  [
    "taler-merchant",
    [
      "createToken post /private/token: 200 202 400 401 403 404 413 415 429 500",
      "revokeCurrentToken delete /private/token: 204 400 401 404 500",
      "listTokens get /private/tokens: 200 204 400 401 403 404 500",
      "revokeToken delete /private/tokens/{serial}: 204 400 401 403 404 500",
      "sendChallenge post /challenge/{challenge_id}: 200 400 404 410 413 415 429 500 501 502",
      "confirmChallenge post /challenge/{challenge_id}/confirm: 204 400 404 409 413 415 429 500",
      "getConfig get /config: 200 404 500",
    ],
  ],
  [
    "taler-corebank",
    [
      "createToken post /accounts/{username}/token: 200 202 400 401 403 413 415 429 500",
      "revokeCurrentToken delete /accounts/{username}/token: 204 400 401 403 429 500",
      "listTokens get /accounts/{username}/tokens: 200 204 400 401 403 429 500",
      "revokeToken delete /accounts/{username}/tokens/{token_id}: 204 400 401 403 404 429 500",
      "sendChallenge post /accounts/{username}/challenge/{challenge_id}: 200 400 404 410 413 415 429 500 502",
      "confirmChallenge post /accounts/{username}/challenge/{challenge_id}/confirm: 204 400 404 409 413 415 429 500",
      "getConfig get /config: 200 500",
    ],
  ],
  [
    "onewelcome",
    [
      "listTokens get /oauth/api/v1/users/{userId}/tokens: 200 401 404 429 500",
      "revokeToken delete /oauth/api/v1/users/{userId}/tokens/{tokenId}: 204 401 429 500",
    ],
  ],
])("the contract %s has exactly the expected operations and statuses", async (api, promised) => {
  const operations = await operationsOf(api);
  expect(
    operations.map(
      ({ operationId, method, path, responses }) => `${operationId} ${method} ${path}: ${Object.keys(responses).join(" ")}`,
    ),
  ).toEqual(promised);
});
