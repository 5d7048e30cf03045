import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killCommands, startCommand } from "../server/node/start-command.ts";

const READY_WITHIN_MS = 2000;
const LOGIN_WITHIN_MS = 1000;
const STOPPED_WITHIN_MS = 10_000;
const ROUNDS = 3;

/**
 * Starts the server with many accounts, logs in to the last of them, and stops the server. Loopback only.
 * @returns Whether the server was ready at most two seconds later than with an empty seed, the first login took less than
 *   one second, and SIGTERM less than ten.
 */
export async function seedAccounts(count: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
  const seed = (name: string, accounts: object): string => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ "taler-corebank": { accounts } }));
    return file;
  };
  const many = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`user-${index}`, { password: `password-${index}` }]),
  );

  const [emptyFile, fullFile] = [seed("empty", {}), seed("full", many)];
  const starts: { readonly later: number; readonly full: Awaited<ReturnType<typeof start>> }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const empty = await start(emptyFile);
    const full = await start(fullFile);
    starts.push({ full, later: full.ready - empty.ready });
    if (round < ROUNDS - 1) killCommands();
  }
  // What else the machine does makes a start slower, never faster.
  const later = Math.min(...starts.map((one) => one.later));
  const full = starts.at(-1)?.full ?? (await start(fullFile));
  const user = `user-${count - 1}`;
  const started = performance.now();
  const answer = await fetch(`${full.url}/taler-corebank/accounts/${user}/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:password-${count - 1}`).toString("base64")}`,
      "content-type": "application/json",
    },
    body: '{"scope":"readonly"}',
  });
  const login = performance.now() - started;
  const stopped = performance.now();
  full.child.kill("SIGTERM");
  await full.exit;
  const stopping = performance.now() - stopped;

  console.log(`${count} accounts: ready ${Math.round(later)} ms later than with none, the best of ${ROUNDS} starts`);
  console.log(`  first login ${answer.status} in ${Math.round(login)} ms, SIGTERM ${Math.round(stopping)} ms`);
  killCommands();
  rmSync(folder, { recursive: true });
  return answer.status === 200 && later < READY_WITHIN_MS && login < LOGIN_WITHIN_MS && stopping < STOPPED_WITHIN_MS;
}

async function start(seedFile: string) {
  const began = performance.now();
  const { child, exit, ready } = startCommand("--port", "0", "--log-level", "error", "--seed", seedFile);
  const url = await ready();
  return { child, exit, url, ready: performance.now() - began };
}
