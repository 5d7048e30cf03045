import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runProcess } from "./process.ts";

const command = join(dirname(createRequire(import.meta.url).resolve("openapi-typescript/package.json")), "bin/cli.js");

/**
 * Milliseconds that openapi-typescript's own command takes for a document, whole process.
 * @param folder - Where it runs and writes. Must not contain a `redocly.yaml`: the command would read it.
 */
export async function timeTypesCommand(document: string, folder: string): Promise<number> {
  const args = [command, document, "--output", "types-of-baseline.ts"];
  return (await runProcess({ file: process.execPath, args, cwd: folder })).milliseconds;
}
