import { fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { atExit } from "./at-exit.ts";

/** A server in a process of its own. */
export interface StartedServer {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Starts a file of `bench/servers` and waits for the URL that it sends.
 * @param log - File for what it prints: a pipe would have to be read while it is measured.
 * @throws {Error} When it ends before that; the message has what it printed.
 */
export async function startServer(name: string, args: readonly string[], log: string): Promise<StartedServer> {
  const output = openSync(log, "w");
  const file = fileURLToPath(new URL(`../servers/${name}`, import.meta.url));
  const child = fork(file, args, { stdio: ["ignore", output, output, "ipc"] });
  closeSync(output);
  const stop = atExit(() => child.kill());
  const message = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  if (message === undefined) throw new Error(`${name} ended before it listened:\n${readFileSync(log, "utf8")}`);
  return { url: String(message[0]), stop };
}
