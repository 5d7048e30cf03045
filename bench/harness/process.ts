import { type Command, startProcess } from "../lib/start-process.ts";

/** How a program ended. */
export interface FinishedProcess {
  /** From before its start to its end, whole process. */
  readonly milliseconds: number;
  readonly stdout: string;
}

/**
 * Runs a program to its end.
 * @throws {Error} When it cannot be started or its exit code is not 0; the message has what it printed last.
 */
export async function runProcess(command: Command): Promise<FinishedProcess> {
  const started = performance.now();
  const child = startProcess(command);
  let [stdout, printed] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    printed += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  let milliseconds = 0;
  child.once("exit", () => {
    milliseconds = performance.now() - started;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return { milliseconds, stdout };
  const shown = [command.file, ...command.args].join(" ");
  throw new Error(`${shown} ended with ${code ?? "a signal"}:\n${printed.slice(-4000)}`);
}
