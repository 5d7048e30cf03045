import { basename, join, resolve } from "node:path";
import { BaseResolver, createConfig, loadConfig } from "@redocly/openapi-core";
import { buildModel, type ContractModel } from "../model/build-model.ts";
import { ProblemsError, type Problem } from "../read/problem.ts";
import { readDocument, type ReadOptions } from "../read/read-document.ts";

export interface ReadContract {
  readonly contract: ContractModel;
  readonly warnings: readonly Problem[];
  readonly milliseconds: number;
}

/**
 * Reads contracts of a workspace, with the rules of its `redocly.yaml` when `lint` is true.
 * @throws {ProblemsError} With the problems of all contracts.
 */
export async function readContracts(root: string, apis: readonly string[], lint: boolean): Promise<ReadContract[]> {
  if (apis.length === 0) return [];
  const config = await loadConfig({ configPath: join(root, "redocly.yaml") });
  const options = { config, resolver: new BaseResolver(config.resolve), root, lint };
  const contracts: ReadContract[] = [];
  const problems: Problem[] = [];
  for (const api of apis) {
    const source = `spec/${api}/openapi.yaml`;
    try {
      contracts.push(await readContract(join(root, source), { api, source, sharedTypes: "../contract.ts" }, options));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(uniqueProblems(problems));
  return contracts;
}

/**
 * Reads any OpenAPI 3.0 or 3.1 document. Checks only the rules of the OpenAPI Specification.
 * @throws {ProblemsError} When the document has problems.
 */
export async function readAnyDocument(spec: string, lint: boolean): Promise<ReadContract> {
  const config = await createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
  const resolver = new BaseResolver(config.resolve);
  const source = basename(spec);
  return await readContract(
    resolve(spec),
    { api: source.replace(/\.[^.]+$/, ""), source, sharedTypes: "./contract.ts" },
    { config, resolver, root: process.cwd(), lint, toleratesUnknown: true },
  );
}

async function readContract(
  file: string,
  identity: Pick<ContractModel, "api" | "source" | "sharedTypes">,
  options: ReadOptions,
): Promise<ReadContract> {
  const started = performance.now();
  const { document, warnings, locate } = await readDocument(file, options);
  const contract = buildModel(document, { ...identity, locate });
  return { contract, warnings, milliseconds: performance.now() - started };
}

// Every contract reports the problems of a shared file.
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.message, problem.at]), problem])).values()];
}
