import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { atExit } from "./at-exit.ts";

/** A program, its arguments and where it is run. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program that ends with this process at the latest. */
export function startProcess({ file, args, cwd, env }: Command): ChildProcessByStdio<null, Readable, Readable> {
  // A compile cache that only one of two programs finds filled would be measured along with them.
  const { NODE_COMPILE_CACHE: _cache, ...inherited } = process.env;
  const child = spawn(file, args, { cwd, env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const stop = atExit(() => child.kill());
  child.once("exit", stop);
  child.once("error", stop);
  return child;
}
