import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** The checkout. */
export const root = join(import.meta.dirname, "../..");

/** Where the benchmark writes. Git ignores it; it lies inside the checkout so that installed packages are found. */
export const cacheFolder = join(root, ".cache/bench");

/** A program, its arguments and the folder to run it in. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Runs a program to its end.
 * @returns What it printed on stdout, and how long the whole process took.
 * @throws {Error} When the program cannot start or its exit code is not 0; the message ends with its last output.
 */
export async function runProcess(command: Command): Promise<{ readonly milliseconds: number; readonly stdout: string }> {
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

/** Starts a program. It ends with this process at the latest. */
export function startProcess({ file, args, cwd }: Command): ChildProcessByStdio<null, Readable, Readable> {
  // A compile cache that is warm for one of two programs would distort their comparison.
  const { NODE_COMPILE_CACHE: _cache, ...env } = process.env;
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const stop = atExit(() => child.kill());
  child.once("exit", stop);
  child.once("error", stop);
  return child;
}

/**
 * The command behind a script of package.json, without npm around it: the benchmark measures what people run.
 * @throws {Error} When the script is not a plain `node …`.
 */
export function readPackageScript(name: string): { readonly file: string; readonly args: readonly string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
  const [program, ...args] = (scripts[name] ?? "").split(" ");
  if (program !== "node" || args.some((arg) => /[&|;<>$"'`]/.test(arg))) {
    throw new Error(`The script "${name}" of package.json is not a plain "node …", so it needs a shell.`);
  }
  return { file: process.execPath, args };
}

/** Calls `use` with an empty folder in the cache and removes the folder afterwards. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, "run-"));
  const remove = atExit(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await use(folder);
  } finally {
    remove();
  }
}

const pending = new Set<() => void>();
let isListening = false;

/**
 * Registers a synchronous clean-up for the end of this process, Ctrl+C included.
 * @returns A function that runs the clean-up now and unregisters it.
 */
export function atExit(undo: () => void): () => void {
  if (!isListening) {
    isListening = true;
    process.on("exit", () => pending.forEach((pendingUndo) => pendingUndo()));
    process.on("SIGINT", () => process.exit(130));
    process.on("SIGTERM", () => process.exit(143));
  }
  pending.add(undo);
  return () => {
    if (pending.delete(undo)) undo();
  };
}
