import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { repository } from "./temporary-folder.ts";

/** Type-checks the files of a folder under the flags of this project. Gives what the compiler said: nothing, when all is well. */
export function typeCheck(folder: string, compilerOptions: Record<string, unknown> = {}): string {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const config = { extends: join(repository, "tsconfig.json"), compilerOptions, include: ["./*.ts", "./*.tsx"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return compile(folder);
}
