// Memory of the server after 100,000 and after 1,000,000 requests: tokens are made and revoked, listed, refused.
//   npm run bench:memory [-- requests]
// Exit code 1: what is in use after a collection has grown by more than 10 %.
import { createApp } from "@token-apis/server";
import { serve } from "@token-apis/server/node";
import { Agent, request } from "node:http";
import { readCounts } from "../../test/support/read-counts.ts";

const WANTED = 1.1;
const [requests] = readCounts("npm run bench:memory -- [REQUESTS, 1000000]", 1_000_000);
const { gc } = globalThis;
if (gc === undefined) throw new Error("Run it with --expose-gc, as npm run bench:memory does.");

const seed = {
  "taler-corebank": { accounts: { alice: { password: "p" } } },
  onewelcome: { api_clients: { client: "s" }, users: { alice: { tokens: [] } } },
};
const { url, close } = await serve({ app: createApp({ seed, logger: { error: console.error } }), port: 0 });
const agent = new Agent({ keepAlive: true, maxSockets: 10 });
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;

let sent = 0;
const milestones = [requests / 10, requests];
const used: number[] = [];
for (const milestone of milestones) {
  await Promise.all(Array.from({ length: 10 }, () => work(milestone)));
  await settle();
  const { heapUsed, external, rss } = process.memoryUsage();
  used.push(heapUsed + external);
  console.log(`after ${sent} requests: ${mib(heapUsed + external)} MiB in use, ${mib(rss)} MiB resident`);
}
const growth = (used[1] ?? 0) / (used[0] ?? 1);
console.log(`in use at the end against a tenth of the way: ${growth.toFixed(3)} ×`);
agent.destroy();
await close(0);
process.exitCode = growth <= WANTED ? 0 : 1;

/** One client: makes a token, lists, is refused, revokes. */
async function work(until: number): Promise<void> {
  const bank = "/taler-corebank/accounts/alice";
  while (sent < until) {
    const { access_token } = JSON.parse(await send("POST", `${bank}/token`, basic("alice:p"), '{"scope":"readwrite"}')) as {
      access_token: string;
    };
    await send("GET", `${bank}/tokens`, `Bearer ${access_token}`);
    await send("GET", `${bank}/tokens?limit=x`, `Bearer ${access_token}`);
    await send("GET", `/nowhere/${sent}`, "");
    await send("GET", `${bank}/tokens`, basic(`alice:wrong ${sent}`));
    await send("GET", "/onewelcome/oauth/api/v1/users/alice/tokens", basic("client:s"));
    await send("DELETE", `${bank}/token`, `Bearer ${access_token}`);
  }
}

function send(method: string, path: string, authorization: string, body?: string): Promise<string> {
  sent++;
  return new Promise((resolve, reject) => {
    const headers = { authorization, ...(body !== undefined && { "content-type": "application/json" }) };
    const call = request(url + path, { agent, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (data: string) => (text += data));
      answer.on("end", () => resolve(text));
    });
    call.on("error", reject).end(body);
  });
}

async function settle(): Promise<void> {
  for (let times = 0; times < 5; times++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    gc?.();
  }
}

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
