// Kills a server on SQLite at random moments while clients create and revoke tokens, starts it again, and asks it for
// everything it had acknowledged.
//   npm run faults:kill [-- rounds]
// Exit code 1: something acknowledged was lost, or the file is damaged.
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { createTokenClients, type Ledger, type TokenClients } from "./token-clients.ts";
import { readCounts } from "../support/read-counts.ts";

const [rounds] = readCounts("npm run faults:kill -- [ROUNDS, 100]", 100);
const CLIENTS = 8;

const folder = mkdtempSync(join(tmpdir(), "token-apis-kill-"));
const file = join(folder, "tokens.sqlite");
const start = () => startCommand("--port", "0", "--log-level", "silent", "--store", `sqlite:${file}`);
const started = performance.now();
const wrong = { lost: 0, revived: 0 };
let clients: TokenClients | undefined;

const check = async (url: string, ledger?: Ledger): Promise<void> => {
  const { lost = 0, revived = 0 } = (await clients?.verify(url, ledger)) ?? {};
  wrong.lost += lost;
  wrong.revived += revived;
};
/** What the ledger has that it had not before. */
const since = (before: Ledger, { created, revoked }: Ledger): Ledger => ({
  created: new Set([...created].filter((token) => !before.created.has(token))),
  revoked: new Set([...revoked].filter((token) => !before.revoked.has(token))),
});

let last: Ledger = { created: new Set(), revoked: new Set() };
for (let round = 0; round < rounds; round++) {
  const { child, ready } = start();
  const url = await ready();
  clients ??= await createTokenClients(url, CLIENTS);
  await check(url, last);
  const before = { created: new Set(clients.ledger.created), revoked: new Set(clients.ledger.revoked) };
  let isDead = false;
  const running = clients.run(url, () => isDead);
  await new Promise((resolve) => void setTimeout(resolve, 50 + Math.random() * 400));
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
  isDead = true;
  await running;
  last = since(before, clients.ledger);
}
const { child, ready } = start();
await check(await ready());
const exit = once(child, "exit");
child.kill("SIGTERM");
await exit;

const database = new DatabaseSync(file);
const integrity = database.prepare("pragma integrity_check").get()?.["integrity_check"];
database.close();
console.log(`${rounds} times kill -9, ${CLIENTS} clients, ${Math.round((performance.now() - started) / 1000)} s`);
console.log(`  acknowledged and not revoked: ${clients?.ledger.created.size}; of these lost: ${wrong.lost}`);
console.log(`  acknowledged revocations: ${clients?.ledger.revoked.size}; of these undone: ${wrong.revived}`);
console.log(`  integrity of the file: ${String(integrity)}`);
killCommands();
rmSync(folder, { recursive: true });
process.exitCode = wrong.lost + wrong.revived === 0 && integrity === "ok" ? 0 : 1;
