import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compare, toComparison, type Comparison, type Contender, type Effort } from "./harness/comparison.ts";
import { root, runProcess, withTemporaryFolder } from "./harness/process.ts";
import {
  createTokens,
  demoAccount,
  measureLoad,
  startBareHono,
  startServer,
  startTokenServer,
  type Server,
} from "./harness/server.ts";

/** Requests per second for lists of 20 tokens against a bare Hono app with the same bytes, and the server's memory. */
export async function measureServer(effort: Effort): Promise<Comparison[]> {
  return [
    await withTemporaryFolder((folder) => compareCheckedLists(folder, effort)),
    await withTemporaryFolder((folder) => compareLoggedLists(folder, effort)),
    await measureMemory(effort),
  ];
}

/** The corebank's list, with a token, with requests checked and with answers checked too. */
async function compareCheckedLists(folder: string, effort: Effort): Promise<Comparison> {
  const program = join(root, "bench/programs/token-apis.ts");
  const requests = await startServer(folder, program, []);
  const answers = await startServer(folder, program, ["--check-answers"]);
  const [authorization, otherAuthorization] = [await createTokens(requests.url, 20), await createTokens(answers.url, 20)];
  // A parameter to read and check.
  const path = `${demoAccount.tokensPath}?limit=-20`;
  const text = await fetchList(`${requests.url}${path}`, authorization);
  const json = await startBareHono(folder, demoAccount.tokensPath, text);
  const plain = await startBareHono(folder, demoAccount.tokensPath, text, "--text");
  const list = (name: string, { url }: Server, auth = authorization): Contender => ({
    name,
    measure: () => measureLoad({ url: `${url}${path}`, authorization: auth, seconds: effort.quick ? 1 : 4 }),
  });
  const comparison = await compare(
    {
      title: `List of 20 tokens (${Buffer.byteLength(text)} bytes)`,
      unit: "requests/s",
      baseline: list("bare Hono, c.json(list)", json),
      contenders: [
        list("bare Hono, text serialised before", plain),
        { ...list("token-apis, requests checked", requests), limit: { kind: "at least", value: 0.75 } },
        list("token-apis, requests and answers checked", answers, otherAuthorization),
      ],
    },
    effort,
  );
  await Promise.all([requests, answers, json, plain].map(({ stop }) => stop()));
  return comparison;
}

/** OneWelcome's list, with a password on each request, with and without a log line per request. */
async function compareLoggedLists(folder: string, effort: Effort): Promise<Comparison> {
  const path = "/onewelcome/oauth/api/v1/users/alice/tokens";
  const authorization = `Basic ${btoa("client:secret")}`;
  const tokens = Array.from({ length: 20 }, () => ({
    id: randomUUID(),
    client_name: "Client X",
    device_name: "my iPad",
    created_at: 1_381_322_054_000,
    scopes: ["email", "profile"],
    type: "DEFAULT",
  }));
  const seed = join(folder, "seed.json");
  writeFileSync(seed, JSON.stringify({ onewelcome: { api_clients: { client: "secret" }, users: { alice: { tokens } } } }));
  const start = (level: string) => startTokenServer(folder, "--store", "memory:", "--seed", seed, "--log-level", level);
  const [silent, logging] = [await start("silent"), await start("info")];
  const bare = await startBareHono(folder, path, await fetchList(`${silent.url}${path}`, authorization));
  const list = (name: string, { url }: Server): Contender => ({
    name,
    measure: () => measureLoad({ url: `${url}${path}`, authorization, seconds: effort.quick ? 1 : 4 }),
  });
  const comparison = await compare(
    {
      title: "List of 20 tokens, a password on each request",
      unit: "requests/s",
      baseline: list("bare Hono", bare),
      contenders: [
        { ...list("token-apis", silent), limit: { kind: "at least", value: 0.5 } },
        list("token-apis, one log line per request", logging),
      ],
    },
    effort,
  );
  await Promise.all([silent, logging, bare].map(({ stop }) => stop()));
  return comparison;
}

/** How much the memory in use grows from a tenth of the requests to all of them. */
async function measureMemory({ quick }: Effort): Promise<Comparison> {
  const requests = quick ? 1000 : 1_000_000;
  process.stderr.write(`Memory: sending ${requests} requests …\n`);
  const program = join(root, "bench/programs/server-memory.ts");
  const args = ["--expose-gc", ...process.execArgv, program, String(requests)];
  const { stdout } = await runProcess({ file: process.execPath, args, cwd: root });
  const [before, after] = JSON.parse(stdout) as [number, number];
  return toComparison(
    "Memory in use after a garbage collection",
    "MiB",
    [{ name: `after ${requests} requests`, values: [after], limit: { kind: "at most", value: 1.1 } }],
    { name: `after ${requests / 10} requests`, values: [before] },
  );
}

async function fetchList(url: string, authorization: string): Promise<string> {
  const text = await (await fetch(url, { headers: { authorization } })).text();
  const count = (JSON.parse(text) as { tokens?: readonly unknown[] }).tokens?.length;
  if (count !== 20) throw new Error(`${url} lists ${count ?? "no"} tokens instead of 20:\n${text}`);
  return text;
}
