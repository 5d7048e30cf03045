import { connect } from "node:net";
import { killCommands, startCommand } from "../server/node/start-command.ts";
import { createDice, malformedRequest } from "./malformed-request.ts";
import { printStatuses } from "./token-clients.ts";

const CONNECTIONS = 50;
const PATIENCE_MS = 300;

/**
 * Sends requests that break HTTP or the contracts over raw sockets, on loopback only.
 * @param seed - The same seed gives the same requests.
 * @returns Whether the server stayed up, answers a sound request afterwards and sent no 5xx.
 */
export async function sendMalformedRequests(count: number, seed: number, store: string): Promise<boolean> {
  const { child, output, ready } = startCommand("--port", "0", "--log-level", "error", "--store", store);
  const url = new URL(await ready());
  const dice = createDice(seed);
  const statuses = new Map<string, number>();
  const failures: string[] = [];
  const started = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (sent < count) {
        sent++;
        const { kind, bytes } = malformedRequest(dice);
        const answer = await exchange(url, bytes);
        const found = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gmu)].map(([, status = ""]) => status);
        for (const status of found.length > 0 ? found : ["no answer"]) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (found.some((status) => status.startsWith("5"))) failures.push(`${kind}: ${answer.slice(0, 200)}`);
      }
    }),
  );
  const isAlive = child.exitCode === null && (await fetch(new URL("/taler-merchant/config", url))).status === 200;

  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${sent} malformed requests, dice ${seed}, ${store.split(":", 1)[0]}, ${seconds} s`);
  printStatuses(statuses);
  const state = isAlive ? "answers" : "is gone";
  console.log(`  5xx: ${failures.length}; the server ${state}; errors in its log: ${output.stderr.length} bytes`);
  for (const failure of failures.slice(0, 5)) console.error(failure);
  killCommands();
  return isAlive && failures.length === 0 && output.stderr === "";
}

/** Sends bytes and collects the answer until the server closes the connection or pauses. */
function exchange(url: URL, bytes: Buffer): Promise<string> {
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
