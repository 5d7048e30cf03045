// Prints calls per second for lists of 20 tokens, as JSON: mock-throughput.ts https|http msw|direct ROUNDS.
// "msw" alternates between the mock through MSW and a handler with a constant list; "direct" calls the mock's own fetch.
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { median } from "../harness/comparison.ts";

const [scheme = "https", mode = "msw", rounds = "80"] = process.argv.slice(2);
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
  // The two take turns at going first.
  for (let round = 0; round < Number(rounds); round++)
    for (const step of round % 2 === 0 ? [hand, mock] : [mock, hand]) await step();
} else {
  for (let round = 0; round < Number(rounds); round++) {
    await take("direct", 250, () => merchant.fetch(new Request(url, { headers })));
  }
}
const medians = Object.entries(figures).map(([name, rates]) => [name, median(rates.slice(rates.length / 4))]);
console.log(JSON.stringify(Object.fromEntries(medians)));
process.exit();
