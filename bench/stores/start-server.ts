import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server in a process of its own. */
export interface StartedServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it and waits for that. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const main = "../../packages/server/src/node/main.ts";

/** Starts `token-apis-server` on a free port, silent but for its notice. */
export function startTokenServer(...args: readonly string[]): Promise<StartedServer> {
  return startServer(main, "--port", "0", "--log-level", "silent", ...args);
}

/**
 * Starts a TypeScript file that prints `Ready: URL` and, last, `Ctrl+C`.
 * @throws {Error} When it ends before that.
 */
export async function startServer(file: string, ...args: readonly string[]): Promise<StartedServer> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ["--conditions=token-apis-src", path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  while (!printed.includes("Ctrl+C")) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${file} ended before it listened.`);
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  }
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
    process.off("exit", end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { url: /Ready: (\S+)\/(?:\s|$)/u.exec(printed)?.[1] ?? "", child, stop };
}
