// What a call costs on a stub fetch, beside the same call on openapi-fetch. Run by
// `node --conditions=token-apis-src bench/client-call.ts`. The contenders take turns in short rounds, so that a busy
// machine slows all of them alike; figures are medians over the rounds, differences those within a round.
import { bearer, createClient } from "@token-apis/client";
import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { listTokens } from "@token-apis/contracts/taler-merchant/operations";
import type { paths } from "@token-apis/contracts/taler-merchant/types";
import createRawClient from "openapi-fetch";

const rounds = 200;
const calls = 250;
const body = JSON.stringify({ tokens: [] });
const headers = { "content-type": "application/json" };
const fetch = async (): Promise<Response> => new Response(body, { headers });
const baseUrl = "https://backend.example/";
const auth = bearer("secret-token:ABC");
const query = { limit: -20 };

const raw = createRawClient<paths>({ baseUrl, fetch, headers: { authorization: "Bearer secret-token:ABC" } });
const small = createClient({ listTokens }, { baseUrl, fetch, auth });
const whole = createTalerMerchantClient({ baseUrl, fetch, auth });

const contenders: readonly [string, () => Promise<unknown>][] = [
  ["openapi-fetch", () => raw.GET("/private/tokens", { params: { query } })],
  ["createClient", () => small.listTokens({ query })],
  ["createTalerMerchantClient", () => whole.listTokens({ query })],
];
const times = contenders.map((): number[] => []);
for (let round = -20; round < rounds; round++) {
  for (const [index, [, call]] of contenders.entries()) {
    const started = performance.now();
    for (let count = 0; count < calls; count++) await call();
    if (round >= 0) times[index]!.push(((performance.now() - started) * 1000) / calls);
  }
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[rounds / 2]!;
for (const [index, [name]] of contenders.entries()) {
  const more = median(times[index]!.map((time, round) => time - times[0]![round]!));
  console.log(`${median(times[index]!).toFixed(2)} µs a call, ${more < 0 ? "" : "+"}${more.toFixed(2)}  ${name}`);
}
