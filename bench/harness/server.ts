import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
}

/** The command, from its sources. */
export const command: string = fileURLToPath(new URL("../../packages/server/src/node/main.ts", import.meta.url));

/**
 * Starts a TypeScript file and waits until it prints `Ready: <url>`.
 * @param log - File for what it prints: a pipe would have to be read while it is measured.
 */
export async function startChild(file: string, args: readonly string[], log: string): Promise<Child> {
  const output = openSync(log, "w");
  const child = spawn(process.execPath, ["--conditions=token-apis-src", file, ...args], { stdio: ["ignore", output, output] });
  closeSync(output);
  process.once("exit", () => child.kill("SIGKILL"));
  while (child.exitCode === null) {
    const [, url] = /^Ready: (\S+?)\/?$/mu.exec(readFileSync(log, "utf8")) ?? [];
    if (url !== undefined) return { url };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${file} ended before it listened:\n${readFileSync(log, "utf8")}`);
}
