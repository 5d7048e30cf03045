// Prints, as JSON, the MiB in use after a tenth of the requests and after all of them: server-memory.ts REQUESTS.
// Clients create and revoke tokens, list them and are refused. Needs --expose-gc.
import { createApp } from "@token-apis/server";
import { serve } from "@token-apis/server/node";
import { Agent, request } from "node:http";

const requests = Number(process.argv[2]);
const { gc } = globalThis;
if (gc === undefined) throw new Error("Run this program with --expose-gc.");

const seed = {
  "taler-corebank": { accounts: { alice: { password: "p" } } },
  onewelcome: { api_clients: { client: "s" }, users: { alice: { tokens: [] } } },
};
const { url, close } = await serve({ app: createApp({ seed, logger: { error: console.error } }), port: 0 });
const agent = new Agent({ keepAlive: true, maxSockets: 10 });
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;

let sent = 0;
const used: number[] = [];
for (const milestone of [requests / 10, requests]) {
  await Promise.all(Array.from({ length: 10 }, () => work(milestone)));
  await collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  used.push((heapUsed + external) / 2 ** 20);
  process.stderr.write(`after ${sent} requests: ${(rss / 2 ** 20).toFixed(1)} MiB resident\n`);
}
console.log(JSON.stringify(used));
agent.destroy();
await close(0);

/** One client: creates a token, lists tokens, is refused, revokes the token. */
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

async function collectGarbage(): Promise<void> {
  for (let times = 0; times < 5; times++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    gc?.();
  }
}
