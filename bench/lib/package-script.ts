import { readFileSync } from "node:fs";
import { root } from "./paths.ts";

/**
 * The Node command line that a script of package.json stands for, without npm: what is measured is what people run.
 * @throws {Error} When the script is no plain `node …`.
 */
export function readPackageScript(name: string): { readonly file: string; readonly args: readonly string[] } {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { scripts: Record<string, string> };
  const [program, ...args] = (scripts[name] ?? "").split(" ");
  if (program !== "node" || args.some((arg) => /[&|;<>$"'`]/.test(arg))) {
    throw new Error(`The script "${name}" of package.json is no plain "node …", so it cannot be run without a shell.`);
  }
  return { file: process.execPath, args };
}
