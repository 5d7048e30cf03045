import { join } from "node:path";
import { readContract, type ReadContract } from "./build-contract.ts";
import { ProblemsError, type Problem } from "../read/problem.ts";
import type { Steps } from "../../../../scripts/build.ts";

/**
 * Reads contracts of the workspace, with the rules of its `redocly.yaml` when `lint` is on.
 * @throws {ProblemsError} With the problems of all of them together.
 */
export async function readContracts(root: string, steps: Steps, apis: readonly string[], lint: boolean): Promise<ReadContract[]> {
  if (apis.length === 0) return [];
  const { BaseResolver, loadConfig } = await import("@redocly/openapi-core");
  const config = await loadConfig({ configPath: join(root, "redocly.yaml") });
  const context = { config, resolver: new BaseResolver(config.resolve), root, lint };
  const contracts: ReadContract[] = [];
  const problems: Problem[] = [];
  for (const api of apis) {
    const source = `spec/${api}/openapi.yaml`;
    const input = { api, source, file: join(root, source), supportModule: "../contract.ts" };
    try {
      contracts.push(await readContract(steps, input, context));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(uniqueProblems(problems));
  return contracts;
}

// A shared file is read through every contract, so its faults are found once by each.
function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.message, problem.at]), problem])).values()];
}
