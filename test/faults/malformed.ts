// Sends requests that break HTTP or the contracts over raw sockets, and counts what comes back. Loopback only.
//   npm run faults:malformed [-- count seed store]
// Exit code 1: the server died, failed to answer a sound request afterwards, or answered one of them with 5xx.
import { connect } from "node:net";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { createDice } from "./dice.ts";
import { malformedRequest } from "./malformed-request.ts";
import { readCounts } from "../support/read-counts.ts";

const [count, diceSeed] = readCounts("npm run faults:malformed -- [REQUESTS, 10000] [DICE, 1] [STORE, memory:]", 10_000, 1);
const [, , , , store = "memory:"] = process.argv;
const CONNECTIONS = 50;
const PATIENCE_MS = 300;

const { child, output, ready } = startCommand("--port", "0", "--log-level", "error", "--store", store);
const url = new URL(await ready());
const dice = createDice(diceSeed);
const statuses = new Map<string, number>();
const failures: string[] = [];
const started = performance.now();

let sent = 0;
await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    while (sent < count) {
      sent++;
      const { kind, bytes } = malformedRequest(dice);
      const answer = await exchange(bytes);
      const found = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gmu)].map(([, status = ""]) => status);
      for (const status of found.length > 0 ? found : ["no answer"]) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (found.some((status) => status.startsWith("5"))) failures.push(`${kind}: ${answer.slice(0, 200)}`);
    }
  }),
);
const isAlive = child.exitCode === null && (await fetch(new URL("/taler-merchant/config", url))).status === 200;

console.log(
  `${sent} malformed requests, dice ${diceSeed}, ${store.split(":", 1)[0]}, ${Math.round((performance.now() - started) / 1000)} s`,
);
for (const [status, times] of [...statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${status}: ${times}`);
console.log(
  `  5xx: ${failures.length}; the server ${isAlive ? "answers" : "is gone"}; errors in its log: ${output.stderr.length} bytes`,
);
for (const failure of failures.slice(0, 5)) console.error(failure);
killCommands();
process.exitCode = isAlive && failures.length === 0 && output.stderr === "" ? 0 : 1;

/** Sends the bytes, waits for what comes until the server closes or has said nothing for a while, and hangs up. */
function exchange(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    let answer = "";
    const end = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PATIENCE_MS);
    socket.on("timeout", end).on("error", end).on("close", end);
    socket.setEncoding("latin1").on("data", (data: string) => {
      answer += data;
      socket.setTimeout(20);
    });
    socket.write(bytes);
  });
}
