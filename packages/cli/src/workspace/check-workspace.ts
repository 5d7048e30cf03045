import { join } from "node:path";
import { compareFiles, reportStale } from "./compare-files.ts";
import { contractsFor, makeFiles } from "./make-files.ts";
import { planWorkspace } from "./plan-workspace.ts";
import { readContracts } from "./read-contracts.ts";
import type { Selectable } from "./artefacts.ts";
import type { Steps } from "../../../../scripts/build.ts";

/**
 * Makes everything anew in memory and compares it with the disk; the record of the last build is not trusted here.
 * The pages of the documentation are not committed and so not compared.
 *
 * @returns The exit code: 1 when a file of `generated/` is missing, differs or does not belong there.
 * @throws {ProblemsError} When a contract has problems.
 */
export async function checkWorkspace(root: string, steps: Steps, only: ReadonlySet<Selectable>): Promise<number> {
  const plan = planWorkspace(root, only);
  const wanted = plan.files.filter(({ kind }) => kind !== "docs" && kind !== "docs-index" && kind !== "upstream-page");
  const contracts = await readContracts(root, steps, only.has("lint") ? plan.apis : contractsFor(wanted, plan), only.has("lint"));
  const files = await makeFiles(root, steps, plan, wanted, contracts);
  const unexpected = plan.unexpected.filter((path) => !path.startsWith("docs/"));
  const findings = [
    ...compareFiles(join(root, "generated"), "generated", files),
    ...unexpected.map((path) => `generated/${path} does not belong there: no step makes it`),
  ];
  return reportStale(findings, "npm run build, then commit generated/ with your change to spec/");
}
