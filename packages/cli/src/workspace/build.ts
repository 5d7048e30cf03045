import { dirname, join, resolve } from "node:path";
import { emitContractTypes } from "../emit/emit-contract-types.ts";
import { readIfThere } from "../read/read-if-there.ts";
import { recordOutputs } from "./build-record.ts";
import { makeDocumentFiles, makeFiles, makePage } from "./make-files.ts";
import { sharedFileOf, type DocumentBuild } from "./plan-documents.ts";
import type { ConfiguredApi } from "./project.ts";
import {
  isLintOnly,
  isUpToDate,
  toolchainFingerprint,
  type PlannedFile,
  type Selection,
  type WorkspacePlan,
} from "./plan-workspace.ts";
import { readContracts, readForeignContract } from "./read-contracts.ts";
import { compareFiles, reportContracts, reportFiles, reportStale } from "./report.ts";
import { writeFiles } from "./write-files.ts";
import type { OutputFile } from "../emit/output-file.ts";

/**
 * Brings the package of a project up to date. Reports every file, or nothing when nothing is stale.
 * @throws {ProblemsError} When a contract has problems or the folder is not writable. Nothing has changed then.
 */
export async function buildWorkspace(plan: WorkspacePlan): Promise<void> {
  if (isUpToDate(plan)) return;
  const { root, folder, apis, only, stale, unexpected } = plan;
  const contracts = await readContracts(root, isLintOnly(only) ? apis : contractsOf(stale, apis), only.has("lint"));
  const files = await makeFiles(plan, stale, contracts);
  const before = readTexts(join(root, folder), files);
  await writeFiles(join(root, folder), files, unexpected);
  recordOutputs(
    root,
    stale.map(({ path, inputs }) => ({ path: `${folder}/${path}`, inputs })),
  );
  reportContracts(contracts);
  reportFiles(folder, files, before, unexpected);
}

/**
 * Makes all committed files of a package in memory and compares them with its folder. Ignores the record of the last build.
 * @returns Whether all files are there, up to date and expected. Reports those that are not.
 * @throws {ProblemsError} When a contract has problems.
 */
export async function checkWorkspace(plan: WorkspacePlan): Promise<boolean> {
  const { root, folder, apis, only } = plan;
  const wanted = plan.files.filter(({ path }) => !isPage(path));
  const contracts = await readContracts(root, only.has("lint") ? apis : contractsOf(wanted, apis), only.has("lint"));
  const files = await makeFiles(plan, wanted, contracts);
  const unexpected = plan.unexpected.filter((path) => !isPage(path));
  const findings = [
    ...compareFiles(join(root, folder), folder, files),
    ...unexpected.map((path) => `${folder}/${path} does not belong there: the build does not make it`),
  ];
  reportStale(findings, `npm run build, then commit ${folder}/ with your change to the contract`);
  return findings.length === 0;
}

/** How a document is built, beside others. */
interface BuildOptions {
  /** Where the emitted modules import the shared types from. @default "./contract.ts", which is built, too */
  readonly sharedTypes?: string;
  /** Gets the files that the document was read from, and those that were written below `out`. @default none */
  readonly onBuilt?: (sources: readonly string[], written: readonly string[]) => void;
}

/**
 * Builds any OpenAPI or Swagger document into the folder `out`.
 * @throws {ProblemsError} When nothing can be generated or the folder is not writable. Nothing has changed then.
 */
export async function buildDocument(
  spec: string,
  out: string,
  only: Selection,
  { sharedTypes = "./contract.ts", onBuilt }: BuildOptions = {},
): Promise<void> {
  const read = await readForeignContract(spec, sharedTypes);
  const files = await makeDocumentFiles(read.contract, only);
  const before = readTexts(out, files);
  await writeFiles(resolve(out), files, []);
  onBuilt?.(
    read.sources,
    files.map(({ path }) => path),
  );
  reportContracts([read]);
  reportFiles(out, files, before, []);
}

/**
 * Writes the types that several documents of a project share, or with `check` only compares.
 * @returns False when a check failed.
 */
export async function buildSharedTypes(root: string, documents: readonly DocumentBuild[], check: boolean): Promise<boolean> {
  const path = sharedFileOf(documents);
  if (path === undefined) return true;
  const [folder, file] = [dirname(path), { ...emitContractTypes(), milliseconds: 0 }];
  const findings = compareFiles(resolve(folder), folder, [file]);
  if (check) reportStale(findings, "run the same command without --check");
  if (check) return findings.length === 0;
  const before = readTexts(folder, [file]);
  await writeFiles(resolve(folder), [file], []);
  recordOutputs(root, [{ path, inputs: toolchainFingerprint() }]);
  if (findings.length > 0) reportFiles(folder, [file], before, []);
  return true;
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
export async function checkDocument(
  spec: string,
  out: string,
  only: Selection,
  { sharedTypes = "./contract.ts" }: Pick<BuildOptions, "sharedTypes"> = {},
): Promise<boolean> {
  const { contract } = await readForeignContract(spec, sharedTypes);
  const findings = compareFiles(resolve(out), out, await makeDocumentFiles(contract, only));
  reportStale(findings, "run the same command without --check");
  return findings.length === 0;
}

/** The contracts that files are made from. The index page and the upstream page are made from all of them. */
function contractsOf(files: readonly PlannedFile[], apis: readonly ConfiguredApi[]): ConfiguredApi[] {
  const every = files.some(({ kind }) => kind === "index-page" || kind === "upstream-page");
  return apis.filter(({ name }) => every || files.some((file) => file.api === name));
}

// Pages are not committed.
function isPage(path: string): boolean {
  return path.startsWith("docs/");
}

function readTexts(folder: string, files: readonly OutputFile[]): Map<string, string | undefined> {
  return new Map(files.map(({ path }) => [path, readIfThere(join(folder, path))]));
}
