import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ProblemsError, type Problem } from "../read/problem.ts";

// The folders of spec/ without a contract: shared schemas and lint rules.
const shared = new Set(["common", "rules"]);

/**
 * The contracts of a workspace: the names of their folders below `spec/`, sorted.
 * @throws {ProblemsError} When a folder has no `openapi.yaml`, or there is no contract.
 */
export function findContracts(root: string): string[] {
  const folders = existsSync(join(root, "spec"))
    ? readdirSync(join(root, "spec"), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !shared.has(entry.name))
        .map(({ name }) => name)
        .toSorted()
    : [];
  const problems = folders.filter((name) => !existsSync(join(root, "spec", name, "openapi.yaml"))).map(withoutDocument);
  if (folders.length === 0) problems.push(withoutDocument("<api>"));
  if (problems.length > 0) throw new ProblemsError(problems);
  return folders;
}

function withoutDocument(name: string): Problem {
  return {
    code: "missing-document",
    severity: "error",
    message: `spec/${name} has no openapi.yaml.`,
    at: { file: `spec/${name}/openapi.yaml`, line: 1, column: 1 },
    fix: "add the contract, or remove the folder",
  };
}
