import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { BaseResolver, createConfig, loadConfig } from "@redocly/openapi-core";
import { buildModel, type ContractModel } from "../model/build-model.ts";
import { ProblemsError, type Problem } from "../read/problem.ts";
import { readAnyDocument } from "../read/read-any-document.ts";
import { readDocument, type ReadOptions } from "../read/read-document.ts";
import type { ConfiguredApi } from "./project.ts";
import { repairDocument } from "../repair/repair-document.ts";

export interface ReadContract {
  /** The files that the contract was read from, relative to the working directory. */
  readonly sources: readonly string[];
  readonly contract: ContractModel;
  readonly warnings: readonly Problem[];
  readonly milliseconds: number;
}

/**
 * Reads contracts of a workspace, with the rules of its `redocly.yaml` when `lint` is true.
 * @throws {ProblemsError} With the problems of all contracts.
 */
export async function readContracts(root: string, apis: readonly ConfiguredApi[], lint: boolean): Promise<ReadContract[]> {
  if (apis.length === 0) return [];
  const config = await loadConfig({ configPath: join(root, "redocly.yaml") });
  const options = { config, resolver: new BaseResolver(config.resolve), root, lint };
  const contracts: ReadContract[] = [];
  const problems: Problem[] = [];
  for (const api of apis) {
    try {
      const identity = { api: api.name, source: api.spec, sharedTypes: "../contract.ts" };
      contracts.push(await readContract(join(root, api.spec), identity, options));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(uniqueProblems(problems));
  return contracts;
}

/**
 * Reads any document: OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0. What its author hardly meant is a warning.
 * @throws {ProblemsError} When nothing can be generated from the file.
 */
export async function readForeignContract(spec: string, sharedTypes = "./contract.ts"): Promise<ReadContract> {
  const started = performance.now();
  const config = await createConfig({});
  const source = basename(spec);
  const resolver = new BaseResolver(config.resolve);
  const read = await readAnyDocument(resolve(spec), config, resolver, process.cwd());
  const { document, oddities } = repairDocument(read.parsed);
  const identity = { api: source.replace(/\.[^.]+$/, ""), source, sharedTypes, locate: read.locate };
  const contract = buildModel(document, { ...identity, renamesDuplicates: true });
  const warnings = oddities.map(({ code, message, pointer }): Problem => {
    return { code, message, severity: "warning", at: read.locate(pointer) };
  });
  return {
    contract,
    sources: sourcesOf(resolver),
    warnings: [...read.warnings, ...warnings],
    milliseconds: performance.now() - started,
  };
}

async function readContract(
  file: string,
  identity: Pick<ContractModel, "api" | "source" | "sharedTypes">,
  options: ReadOptions,
): Promise<ReadContract> {
  const started = performance.now();
  const { document, warnings, locate } = await readDocument(file, options);
  const contract = buildModel(document, { ...identity, locate });
  return { contract, sources: sourcesOf(options.resolver), warnings, milliseconds: performance.now() - started };
}

// What is not a file is an address, which nobody watches.
function sourcesOf(resolver: BaseResolver): string[] {
  const files = [...resolver.cache.keys()].filter((file) => isAbsolute(file));
  return files.map((file) => relative(process.cwd(), file).replaceAll("\\", "/"));
}

// Every contract reports the problems of a shared file.
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.message, problem.at]), problem])).values()];
}
