import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { BaseResolver, createConfig, lint, loadConfig } from "@redocly/openapi-core";
import { ProblemsError, type Problem } from "../read/problem.ts";
import { readSource } from "../read/read-document.ts";
import { fromRedocly } from "../read/redocly-problems.ts";

/**
 * Checks documents with the rules of the project's `redocly.yaml`, or Redocly's recommended ones.
 * @param root - The folder that may contain `redocly.yaml`.
 * @param files - Relative to the working directory. Empty: every API of `redocly.yaml`.
 * @returns The problems, sorted by file and place.
 * @throws {ProblemsError} When a document cannot be read, or there is none.
 */
export async function lintDocuments(root: string, files: readonly string[]): Promise<Problem[]> {
  const configPath = join(root, "redocly.yaml");
  const config = existsSync(configPath) ? await loadConfig({ configPath }) : await createConfig({ extends: ["recommended"] });
  const apis = Object.entries(config.resolvedConfig.apis ?? {}).map(([name, api]) => ({ name, file: resolve(root, api.root) }));
  const paths = files.length > 0 ? files.map((file) => resolve(file)) : apis.map(({ file }) => file);
  if (paths.length === 0) throw new ProblemsError([nothingToLint]);
  const resolver = new BaseResolver(config.resolve);
  const problems: Problem[] = [];
  for (const file of paths) {
    const { parsed } = await readSource(file, resolver, root);
    if (!isApiDocument(parsed)) throw new ProblemsError([notADocument(relative(root, file))]);
    // An API may have rules that the others do not have.
    const own = config.forAlias(apis.find((api) => api.file === file)?.name);
    problems.push(...fromRedocly(await lint({ ref: file, config: own, externalRefResolver: resolver }), root));
  }
  return problems;
}

function isApiDocument(parsed: unknown): boolean {
  return typeof parsed === "object" && parsed !== null && ("openapi" in parsed || "swagger" in parsed);
}

const nothingToLint: Problem = {
  code: "nothing-to-lint",
  severity: "error",
  message: "There is no FILE, and redocly.yaml names no API.",
  fix: "name a document: token-apis lint FILE",
};

function notADocument(file: string): Problem {
  return {
    code: "unsupported-format",
    severity: "error",
    message: "The file is not an OpenAPI document: it has neither `openapi` nor `swagger`.",
    at: { file, line: 1, column: 1 },
    fix: "start it with `openapi: 3.1.0`",
  };
}
