import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./temporary-folder.ts";

/**
 * Type-checks the files of a folder under this project's flags.
 * @returns The compiler's messages; empty when there are none.
 */
export function typeCheck(folder: string, compilerOptions: Record<string, unknown> = {}): string {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const config = { extends: join(repository, "tsconfig.json"), compilerOptions, include: ["./*.ts", "./*.tsx"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return compile(folder);
}

/**
 * Runs the compiler on the tsconfig.json of a folder.
 * @returns The compiler's messages; empty when there are none.
 */
export function compile(folder: string): string {
  try {
    return execFileSync("tsc", ["-p", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
