// Fills the disk under a server on SQLite while clients create and revoke tokens, and makes room again. Needs root, who
// may mount a small disk in memory.
//   npm run faults:disk [-- rounds]
// Exit code 1: something acknowledged was lost, the full disk went unnoticed, there was another failure than 500, or the
// file is damaged.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { once } from "node:events";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { createTokenClients } from "./token-clients.ts";
import { readCounts } from "../support/read-counts.ts";

const [rounds] = readCounts("npm run faults:disk -- [ROUNDS, 10]", 10);
const CLIENTS = 8;
const folder = mkdtempSync(join(tmpdir(), "token-apis-disk-"));
const file = join(folder, "tokens.sqlite");
const ballast = join(folder, "ballast");
const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder]);
try {
  const { child, ready } = startCommand("--port", "0", "--log-level", "silent", "--store", `sqlite:${file}`);
  const url = await ready();
  const clients = await createTokenClients(url, CLIENTS);
  const statuses = new Map<string, number>();
  let roundsWithout = 0;
  for (let round = 0; round < rounds; round++) {
    let isOver = false;
    const running = clients.run(url, () => isOver);
    await sleep(300);
    fill();
    await sleep(1500);
    rmSync(ballast);
    await sleep(500);
    isOver = true;
    const outcomes = await running;
    if (!outcomes.statuses.has("500")) roundsWithout++;
    for (const [status, count] of outcomes.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
  }
  const wrong = await clients.verify(url);
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
  const database = new DatabaseSync(file);
  const integrity = database.prepare("pragma integrity_check").get()?.["integrity_check"];
  database.close();
  const others = [...statuses.keys()].filter((status) => !["200", "204", "500"].includes(status));
  console.log(`Disk full ${rounds} times, ${CLIENTS} clients`);
  for (const [status, count] of [...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${status}: ${count}`);
  console.log(`  rounds without a 500: ${roundsWithout}; integrity of the file: ${String(integrity)}`);
  console.log(`  acknowledged and not revoked: ${clients.ledger.created.size}; of these lost: ${wrong.lost}`);
  console.log(`  acknowledged revocations: ${clients.ledger.revoked.size}; of these undone: ${wrong.revived}`);
  const isFine = wrong.lost + wrong.revived + others.length + roundsWithout === 0 && integrity === "ok";
  process.exitCode = isFine ? 0 : 1;
} finally {
  killCommands();
  await sleep(200);
  execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
}

/** Writes until nothing more fits. */
function fill(): void {
  try {
    for (const size of [1 << 20, 1 << 12]) {
      try {
        for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      }
    }
  } catch (error) {
    throw new Error("The disk could not be filled.", { cause: error });
  }
}
