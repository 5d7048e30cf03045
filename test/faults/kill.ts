import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { checkIntegrity, createTokenClients, printLosses, type Ledger, type TokenClients } from "./token-clients.ts";

const CLIENTS = 8;

/**
 * Kills a server on SQLite at random moments while clients create and revoke tokens, and starts it again.
 * @returns Whether the server kept all that it had acknowledged, and the file is undamaged.
 */
export async function killServer(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "token-apis-kill-"));
  const file = join(folder, "tokens.sqlite");
  const start = () => startCommand("--port", "0", "--log-level", "silent", "--store", `sqlite:${file}`);
  const started = performance.now();
  const wrong = { lost: 0, revived: 0 };
  let clients: TokenClients | undefined;
  let last: Ledger = { created: new Set(), revoked: new Set() };
  try {
    for (let round = 0; round < rounds; round++) {
      const { child, ready } = start();
      const url = await ready();
      clients ??= await createTokenClients(url, CLIENTS);
      add(wrong, await clients.verify(url, last));
      const before = { created: new Set(clients.ledger.created), revoked: new Set(clients.ledger.revoked) };
      let isDead = false;
      const running = clients.run(url, () => isDead);
      await sleep(50 + Math.random() * 400);
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
      isDead = true;
      await running;
      last = addedSince(before, clients.ledger);
    }
    const { child, ready } = start();
    const url = await ready();
    if (clients === undefined) throw new RangeError("There must be at least one round.");
    add(wrong, await clients.verify(url));
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;

    const integrity = checkIntegrity(file);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`Server killed ${rounds} times with SIGKILL, ${CLIENTS} clients, ${seconds} s`);
    printLosses(clients.ledger, wrong);
    console.log(`  integrity of the file: ${integrity}`);
    return wrong.lost + wrong.revived === 0 && integrity === "ok";
  } finally {
    killCommands();
    rmSync(folder, { recursive: true });
  }
}

function add(sum: { lost: number; revived: number }, more: { readonly lost: number; readonly revived: number }): void {
  sum.lost += more.lost;
  sum.revived += more.revived;
}

function addedSince(before: Ledger, { created, revoked }: Ledger): Ledger {
  const difference = (now: ReadonlySet<string>, then: ReadonlySet<string>) =>
    new Set([...now].filter((token) => !then.has(token)));
  return { created: difference(created, before.created), revoked: difference(revoked, before.revoked) };
}
