import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../packages/server/src/node/main.ts", import.meta.url));
const children: ChildProcess[] = [];

/** Ends what a test has left running. */
export function killCommands(): void {
  children.splice(0).forEach((child) => child.kill("SIGKILL"));
}

/** Starts the command as a process of its own; output is collected as it comes. */
export function startCommand(...argv: string[]) {
  const child = spawn(process.execPath, ["--conditions=token-apis-src", main, ...argv], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const exit = once(child, "close").then(([code, signal]: unknown[]) => ({ code: code ?? signal, ...output }));
  /** Gives the URL once the server listens. */
  const ready = async (): Promise<string> => {
    while (!output.stdout.includes("Ctrl+C")) {
      if (child.exitCode !== null) throw new Error(output.stderr);
      await once(child.stdout, "data");
    }
    return /^Ready: (\S+)\/$/m.exec(output.stdout)?.[1] ?? "";
  };
  return { child, exit, output, ready };
}
