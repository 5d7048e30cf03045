import { setTimeout as sleep } from "node:timers/promises";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { startPostgres } from "../support/postgres-server.ts";
import { addCounts, createTokenClients, printLosses, printStatuses, unexpectedStatuses } from "./token-clients.ts";

const CLIENTS = 8;
const LONGEST_MS = 15_000;

/**
 * Crashes PostgreSQL and starts it again while clients create and revoke tokens through two servers.
 * @param bin - Folder of PostgreSQL's programs.
 * @returns Whether nothing acknowledged was lost, every failure was a 500 in time, and both servers recovered by themselves.
 */
export async function stopPostgres(bin: string, rounds: number): Promise<boolean> {
  const started = performance.now();
  const postgres = await startPostgres(bin);
  try {
    const store = await postgres.createDatabase();
    const start = () => startCommand("--port", "0", "--log-level", "silent", "--store", store);
    const urls = [await start().ready(), await start().ready()] as const;
    const clients = await createTokenClients(urls[0], CLIENTS);
    const statuses = new Map<string, number>();
    let longestMs = 0;
    let slowestRecoveryMs = 0;
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
        addCounts(statuses, outcomes.statuses);
      }
    }
    const wrong = await clients.verify(urls[1]);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`PostgreSQL stopped and started ${rounds} times, 2 servers, ${2 * CLIENTS} clients, ${seconds} s`);
    printStatuses(statuses);
    console.log(`  longest request: ${Math.round(longestMs)} ms; slowest recovery: ${Math.round(slowestRecoveryMs)} ms`);
    printLosses(clients.ledger, wrong);
    const failures = wrong.lost + wrong.revived + unexpectedStatuses(statuses).length;
    return failures === 0 && longestMs < LONGEST_MS && statuses.has("500");
  } finally {
    killCommands();
    await postgres.remove();
  }
}
