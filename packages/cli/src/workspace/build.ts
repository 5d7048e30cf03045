import { join, resolve } from "node:path";
import { readIfThere } from "../read/read-if-there.ts";
import { updateRecord } from "./build-record.ts";
import { makeDocumentFiles, makeFiles, makePage } from "./make-files.ts";
import { isLintOnly, isUpToDate, type PlannedFile, type Selection, type WorkspacePlan } from "./plan-workspace.ts";
import { readContracts, readForeignContract } from "./read-contracts.ts";
import { compareFiles, reportContracts, reportFiles, reportStale } from "./report.ts";
import { writeFiles } from "./write-files.ts";
import type { OutputFile } from "../emit/output-file.ts";

/**
 * Brings `generated/` up to date with `spec/`. Reports every file, or nothing when nothing is stale.
 * @throws {ProblemsError} When a contract has problems or the folder is not writable. Nothing has changed then.
 */
export async function buildWorkspace(plan: WorkspacePlan): Promise<void> {
  if (isUpToDate(plan)) return;
  const { root, apis, only, stale, unexpected } = plan;
  const contracts = await readContracts(root, isLintOnly(only) ? apis : contractsOf(stale, apis), only.has("lint"));
  const files = await makeFiles(plan, stale, contracts);
  const folder = join(root, "generated");
  const before = readTexts(folder, files);
  await writeFiles(folder, files, unexpected);
  updateRecord(root, folder, stale);
  reportContracts(contracts);
  reportFiles("generated", files, before, unexpected);
}

/**
 * Makes all committed files in memory and compares them with `generated/`. Ignores the record of the last build.
 * @returns Whether all files are there, up to date and expected. Reports those that are not.
 * @throws {ProblemsError} When a contract has problems.
 */
export async function checkWorkspace(plan: WorkspacePlan): Promise<boolean> {
  const { root, apis, only } = plan;
  const wanted = plan.files.filter(({ path }) => !isPage(path));
  const contracts = await readContracts(root, only.has("lint") ? apis : contractsOf(wanted, apis), only.has("lint"));
  const files = await makeFiles(plan, wanted, contracts);
  const unexpected = plan.unexpected.filter((path) => !isPage(path));
  const findings = [
    ...compareFiles(join(root, "generated"), "generated", files),
    ...unexpected.map((path) => `generated/${path} does not belong there: the build does not make it`),
  ];
  reportStale(findings, "npm run build, then commit generated/ with your change to spec/");
  return findings.length === 0;
}

/**
 * Builds any OpenAPI or Swagger document into the folder `out`.
 * @throws {ProblemsError} When nothing can be generated or the folder is not writable. Nothing has changed then.
 */
export async function buildDocument(spec: string, out: string, only: Selection): Promise<void> {
  const read = await readForeignContract(spec);
  const files = await makeDocumentFiles(read.contract, only);
  const before = readTexts(out, files);
  await writeFiles(resolve(out), files, []);
  reportContracts([read]);
  reportFiles(out, files, before, []);
}

/**
 * Writes the reference of any document to a page in the folder `out`.
 * @throws {ProblemsError} When nothing can be generated or the folder is not writable. Nothing has changed then.
 */
export async function buildPage(spec: string, out: string, page: string): Promise<void> {
  const read = await readForeignContract(spec);
  const files = [await makePage(read.contract, page)];
  const before = readTexts(out, files);
  await writeFiles(resolve(out), files, []);
  reportContracts([read]);
  reportFiles(out, files, before, []);
}

/**
 * Compares the folder `out` with what `buildDocument` would write.
 * @returns Whether all files are there and up to date. Reports those that are not.
 * @throws {ProblemsError} When the document has problems.
 */
export async function checkDocument(spec: string, out: string, only: Selection): Promise<boolean> {
  const { contract } = await readForeignContract(spec);
  const findings = compareFiles(resolve(out), out, await makeDocumentFiles(contract, only));
  reportStale(findings, "run the same command without --check");
  return findings.length === 0;
}

/** The contracts that files are made from. The index page and the upstream page are made from all of them. */
function contractsOf(files: readonly PlannedFile[], apis: readonly string[]): string[] {
  const every = files.some(({ kind }) => kind === "index-page" || kind === "upstream-page");
  return apis.filter((api) => every || files.some((file) => file.api === api));
}

// Pages are not committed.
function isPage(path: string): boolean {
  return path.startsWith("docs/");
}

function readTexts(folder: string, files: readonly OutputFile[]): Map<string, string | undefined> {
  return new Map(files.map(({ path }) => [path, readIfThere(join(folder, path))]));
}
