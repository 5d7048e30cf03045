// OneWelcome's list of 20 tokens with a password on every request, against a bare Hono app that answers the same JSON.
//   npm run bench:onewelcome [-- rounds]
// Exit code 1: less than 0.5 times as many requests per second. Also measured with a line of log per request.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { command, startChild } from "./harness/server.ts";
import { measureLoad } from "./lib/measure-load.ts";
import { readCounts } from "../test/support/read-counts.ts";

const WANTED = 0.5;
const [rounds] = readCounts("npm run bench:onewelcome -- [ROUNDS, 3]", 3);
const path = "/onewelcome/oauth/api/v1/users/alice/tokens";
const authorization = `Basic ${Buffer.from("client:secret").toString("base64")}`;
const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const token = () => ({
  id: randomUUID(),
  client_name: "Client X",
  device_name: "my iPad",
  created_at: 1381322054000,
  scopes: ["email", "profile"],
  type: "DEFAULT",
});
const tokens = Array.from({ length: 20 }, token);
const seedFile = join(folder, "seed.json");
writeFileSync(seedFile, JSON.stringify({ onewelcome: { api_clients: { client: "secret" }, users: { alice: { tokens } } } }));

const start = (level: string) =>
  startChild(command, ["--port", "0", "--store", "memory:", "--seed", seedFile, "--log-level", level], join(folder, level));
const [silent, logging] = [await start("silent"), await start("info")];
const listFile = join(folder, "list.json");
writeFileSync(listFile, await (await fetch(silent.url + path, { headers: { authorization } })).text());
const bare = await startChild(
  fileURLToPath(new URL("servers/bare-onewelcome.ts", import.meta.url)),
  [listFile],
  join(folder, "bare"),
);

const rates: Record<string, number[]> = {};
for (let round = 0; round < rounds; round++) {
  for (const [name, { url }] of Object.entries({ bare, silent, logging })) {
    (rates[name] ??= []).push(await measureLoad(url + path, authorization));
  }
}
const median = (name: string): number => rates[name]?.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
for (const name of ["bare", "silent", "logging"]) {
  console.log(`${name.padEnd(8)} ${median(name).toFixed(0)} requests/s, ${(median(name) / median("bare")).toFixed(2)} of bare`);
}
process.exit(median("silent") >= WANTED * median("bare") ? 0 : 1);
