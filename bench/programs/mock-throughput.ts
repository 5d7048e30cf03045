// Child of bench/mock.ts: lists of 20 tokens by the mock through MSW and by a handler that has the list as a constant, in
// turns; or by the mock's own fetch, without MSW. Takes a scheme and "msw" or "direct"; prints calls per second as JSON.
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { median } from "../lib/statistics.ts";

const [scheme = "https", mode = "msw"] = process.argv.slice(2);
const path = "/instances/shop/private/tokens";
const url = `${scheme}://backend.example${path}`;
const merchant = mockTalerMerchant({ baseUrl: `${scheme}://backend.example/` });
let token = "";
for (let count = 0; count < 20; count++) token = merchant.givenToken({ instance: "shop", description: `device ${count}` });
const headers = { authorization: `Bearer ${token}` };

async function measure(calls: number, call: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < calls; count++) await (await call()).text();
  return calls / ((performance.now() - started) / 1000);
}

const figures: Record<string, number[]> = {};
async function take(name: string, calls: number, call: () => Promise<Response>): Promise<void> {
  (figures[name] ??= []).push(await measure(calls, call));
}

if (mode === "msw") {
  const list = (await (await merchant.fetch(url, { headers })).json()) as object;
  const byHand = http.get(`${scheme}://by-hand.example/instances/:instance/private/tokens`, () => HttpResponse.json(list));
  setupServer(...merchant.handlers, byHand).listen({ onUnhandledFrame: "error" });
  const hand = () => take("by hand", 25, () => fetch(`${scheme}://by-hand.example${path}`, { headers }));
  const mock = () => take("mock", 25, () => fetch(url, { headers }));
  // Now the one goes first, now the other.
  for (let round = 0; round < 80; round++) for (const step of round % 2 === 0 ? [hand, mock] : [mock, hand]) await step();
} else {
  for (let round = 0; round < 80; round++) {
    await take("direct", 250, () => merchant.fetch(new Request(url, { headers })));
  }
}
const medians = Object.entries(figures).map(([name, rates]) => [name, median(rates.slice(20))]);
console.log(JSON.stringify(Object.fromEntries(medians)));
process.exit();
