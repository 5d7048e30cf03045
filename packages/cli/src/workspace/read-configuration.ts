import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadConfig } from "@redocly/openapi-core";
import { ProblemsError } from "../read/problem.ts";

/** An API of `redocly.yaml` that names an output folder. Both paths are absolute. */
export interface ConfiguredApi {
  readonly spec: string;
  readonly out: string;
}

const EXAMPLE = "write apis: { petstore: { root: petstore.yaml, x-token-apis: { output: src/petstore } } }";

/**
 * Reads which APIs to build, and where to, from the `redocly.yaml` of a project.
 * @param root - The folder that contains `redocly.yaml`.
 * @throws {ProblemsError} When the file is missing or broken, an output is not a path, or no API names an output.
 */
export async function readConfiguration(root: string): Promise<ConfiguredApi[]> {
  const file = "redocly.yaml";
  const path = join(root, file);
  const fail = (code: string, message: string, fix: string): never => {
    throw new ProblemsError([{ code, severity: "error", message, at: { file, line: 1, column: 1 }, fix }]);
  };
  if (!existsSync(path)) {
    const fix = `name a document: token-apis build FILE --output DIR, or ${EXAMPLE}`;
    return fail("missing-configuration", `There is no ${file}.`, fix);
  }
  const { resolvedConfig } = await loadConfig({ configPath: path }).catch((error: unknown) => {
    return fail("broken-configuration", `${file} cannot be read: ${(error as Error).message}`, "correct the file");
  });
  const apis: ConfiguredApi[] = [];
  for (const [name, api] of Object.entries(resolvedConfig.apis ?? {})) {
    const extension = (api as { readonly "x-token-apis"?: { readonly output?: unknown } | null })["x-token-apis"];
    if (extension === undefined) continue;
    const output = extension?.output;
    if (typeof output !== "string" || output === "") {
      return fail("wrong-output", `The x-token-apis of apis.${name} has no output folder.`, EXAMPLE);
    }
    apis.push({ spec: resolve(root, api.root), out: resolve(root, output) });
  }
  if (apis.length === 0) return fail("no-output", `No API of ${file} names an output folder.`, EXAMPLE);
  return apis;
}
