import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import {
  addCounts,
  checkIntegrity,
  createTokenClients,
  printLosses,
  printStatuses,
  unexpectedStatuses,
} from "./token-clients.ts";

const CLIENTS = 8;

/** A small disk in memory. */
export interface SmallDisk {
  readonly folder: string;
  readonly remove: () => void;
}

/** Mounts a small disk in memory; `undefined` where this process may not mount. */
export function mountSmallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "token-apis-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    remove: () => {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Fills the disk under a server on SQLite while clients create and revoke tokens, and frees space again.
 * @returns Whether nothing acknowledged was lost, every round met the full disk, every failure was a 500 and the file is undamaged.
 */
export async function fillDisk({ folder, remove }: SmallDisk, rounds: number): Promise<boolean> {
  const file = join(folder, "tokens.sqlite");
  const ballast = join(folder, "ballast");
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
      writeUntilFull(ballast);
      await sleep(1500);
      rmSync(ballast);
      await sleep(500);
      isOver = true;
      const outcomes = await running;
      if (!outcomes.statuses.has("500")) roundsWithout++;
      addCounts(statuses, outcomes.statuses);
    }
    const wrong = await clients.verify(url);
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
    const integrity = checkIntegrity(file);
    console.log(`Disk filled ${rounds} times, ${CLIENTS} clients`);
    printStatuses(statuses);
    console.log(`  rounds without a 500: ${roundsWithout}; integrity of the file: ${integrity}`);
    printLosses(clients.ledger, wrong);
    const failures = wrong.lost + wrong.revived + unexpectedStatuses(statuses).length + roundsWithout;
    return failures === 0 && integrity === "ok";
  } finally {
    killCommands();
    await sleep(200);
    remove();
  }
}

// Large blocks first, then small ones for what is left.
function writeUntilFull(file: string): void {
  for (const size of [1 << 20, 1 << 12]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC") continue;
      throw new Error("The disk could not be filled.", { cause: error });
    }
  }
}
