// Crashes PostgreSQL and starts it again while clients create and revoke tokens through two servers.
//   npm run faults:postgres [-- rounds]
// Exit code 1: something acknowledged was lost, a request took too long, got another failure than 500, or the servers
// did not come back by themselves.
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { findPostgres, startPostgres } from "../support/postgres-server.ts";
import { createTokenClients } from "./token-clients.ts";
import { readCounts } from "../support/read-counts.ts";

const [rounds] = readCounts("npm run faults:postgres -- [ROUNDS, 10]", 10);
const CLIENTS = 8;
const BOUND_MS = 15_000;
const bin = findPostgres();
if (bin === undefined) throw new Error("PostgreSQL is not installed (Debian: postgresql).");

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
const started = performance.now();
const postgres = await startPostgres(bin);
const store = await postgres.createDatabase();
const start = () => startCommand("--port", "0", "--log-level", "silent", "--store", store);
const urls = [await start().ready(), await start().ready()] as const;
const clients = await createTokenClients(urls[0], CLIENTS);
const statuses = new Map<string, number>();
let longestMs = 0;
let slowestRecoveryMs = 0;

try {
  for (let round = 0; round < rounds; round++) {
    let isOver = false;
    const running = Promise.all(urls.map((url) => clients.run(url, () => isOver)));
    await sleep(500);
    await postgres.stop(round % 2 === 0 ? "immediate" : "fast");
    await sleep(1500);
    await postgres.start();
    const back = performance.now();
    for (const url of urls) while ((await fetch(`${url}/readyz`)).status !== 200) await sleep(20);
    slowestRecoveryMs = Math.max(slowestRecoveryMs, performance.now() - back);
    await sleep(500);
    isOver = true;
    for (const outcomes of await running) {
      longestMs = Math.max(longestMs, outcomes.longestMs);
      for (const [status, count] of outcomes.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
    }
  }
  const wrong = await clients.verify(urls[1]);
  const others = [...statuses.keys()].filter((status) => !["200", "204", "500"].includes(status));
  console.log(`PostgreSQL stopped and started ${rounds} times, 2 servers, ${2 * CLIENTS} clients, ${seconds(started)} s`);
  for (const [status, count] of [...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${status}: ${count}`);
  console.log(
    `  longest request: ${Math.round(longestMs)} ms; slowest return of both servers: ${Math.round(slowestRecoveryMs)} ms`,
  );
  console.log(`  acknowledged and not revoked: ${clients.ledger.created.size}; of these lost: ${wrong.lost}`);
  console.log(`  acknowledged revocations: ${clients.ledger.revoked.size}; of these undone: ${wrong.revived}`);
  const isFine = wrong.lost + wrong.revived + others.length === 0 && longestMs < BOUND_MS && statuses.has("500");
  process.exitCode = isFine ? 0 : 1;
} finally {
  killCommands();
  await postgres.remove();
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}
