import { join } from "node:path";
import { readRecord, stateOf, writeRecord, type BuildRecord } from "./build-record.ts";
import { planWorkspace, staleFiles, type PlannedFile } from "./plan-workspace.ts";
import { readIfThere } from "../read/read-if-there.ts";
import type { BuildArguments } from "../commands/build-arguments.ts";
import type { Steps } from "../../../../scripts/build.ts";

/**
 * Brings `generated/` up to date with `spec/`; says on stderr what it did, nothing when nothing was stale.
 * @returns The exit code, 0.
 * @throws {ProblemsError} When a contract has problems or the folder cannot be written; nothing has changed then.
 */
export async function buildWorkspace(
  root: string,
  steps: Steps,
  options: Pick<BuildArguments, "force" | "only">,
): Promise<number> {
  const plan = planWorkspace(root, options.only);
  const record = readRecord(root);
  const stale = options.force ? plan.files : staleFiles(root, plan, record);
  const lintOnly = options.only.size === 1 && options.only.has("lint");
  if (stale.length === 0 && plan.unexpected.length === 0 && !lintOnly) return 0;

  const { contractsFor, makeFiles } = await import("./make-files.ts");
  const { readContracts } = await import("./read-contracts.ts");
  const { reportContracts, reportFiles } = await import("./report.ts");
  const contracts = await readContracts(root, steps, lintOnly ? plan.apis : contractsFor(stale, plan), options.only.has("lint"));
  const files = await makeFiles(root, steps, plan, stale, contracts);
  const { writeFiles } = await import("./write-files.ts");
  const generated = join(root, "generated");
  const before = new Map(files.map(({ path }) => [path, readIfThere(join(generated, path))]));
  await writeFiles(generated, files, plan.unexpected);
  writeRecord(root, updated(record, stale, generated));
  reportContracts(contracts);
  reportFiles("generated", files, before, plan.unexpected);
  return 0;
}

function updated(record: BuildRecord, written: readonly PlannedFile[], generated: string): BuildRecord {
  const states = written.map(({ path, inputs }) => [path, stateOf(join(generated, path), inputs)] as const);
  return { outputs: { ...record.outputs, ...Object.fromEntries(states) } };
}
