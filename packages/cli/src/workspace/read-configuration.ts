import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { loadConfig } from "@redocly/openapi-core";
import { ProblemsError } from "../read/problem.ts";
import type { ConfiguredApi, Project } from "./project.ts";

const EXAMPLE = "write apis: { petstore: { root: petstore.yaml, x-token-apis: { output: src/petstore } } }";

/**
 * Parses the `redocly.yaml` of a project.
 * @param root - The folder that contains `redocly.yaml`.
 * @throws {ProblemsError} When the file is missing or broken, an output is not a path, or no API names an output.
 */
export async function readConfiguration(root: string): Promise<Project> {
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
    const extension = extensionOf(api);
    if (extension === undefined) continue;
    const output = extension?.["output"];
    if (typeof output !== "string" || output === "") {
      return fail("wrong-output", `The x-token-apis of apis.${name} has no output folder.`, EXAMPLE);
    }
    // Redocly resolves the root of an API, or not, depending on where the configuration comes from.
    apis.push({ name, spec: inProject(root, api.root), out: inProject(root, output) });
  }
  if (apis.length === 0) return fail("no-output", `No API of ${file} names an output folder.`, EXAMPLE);
  apis.sort((a, b) => (a.name < b.name ? -1 : 1));
  const folder = extensionOf(resolvedConfig)?.["package"];
  if (typeof folder !== "string") return { apis, folders: [] };
  const outside = apis.find(({ name, out }) => dirname(out) !== folder || basename(out) !== name);
  if (outside) {
    const fix = `write output: ${folder}/${outside.name}`;
    return fail("output-outside-package", `The output of apis.${outside.name} is ${outside.out}.`, fix);
  }
  // Documents of one package share schemas and rules in the folders beside theirs.
  return { apis, package: folder, folders: [...new Set(apis.map(({ spec }) => dirname(dirname(spec))))] };
}

/** The extension `x-token-apis` of an object. Null when it is empty. */
function extensionOf(node: object): Readonly<Record<string, unknown>> | null | undefined {
  return (node as { readonly "x-token-apis"?: Readonly<Record<string, unknown>> | null })["x-token-apis"];
}

function inProject(root: string, path: string): string {
  return relative(root, resolve(root, path)).replaceAll("\\", "/");
}
