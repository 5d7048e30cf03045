import { execFileSync } from "node:child_process";

/** Runs the compiler on a folder's tsconfig.json. Gives what it said: nothing, when all is well. */
export function compile(folder: string): string {
  try {
    return execFileSync("tsc", ["-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
