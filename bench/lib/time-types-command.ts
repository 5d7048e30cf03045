import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runProcess } from "../harness/process.ts";

/**
 * Milliseconds that openapi-typescript's own command takes for a document, whole process.
 * @param folder - Where it runs and writes; must hold no `redocly.yaml`, which would tell it what else to read.
 */
export async function timeTypesCommand(document: string, folder: string): Promise<number> {
  const { milliseconds } = await runProcess({
    file: process.execPath,
    args: [command, document, "--output", "types-of-baseline.ts"],
    cwd: folder,
  });
  return milliseconds;
}

const command = join(dirname(createRequire(import.meta.url).resolve("openapi-typescript/package.json")), "bin/cli.js");
