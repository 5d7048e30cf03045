import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { emitIndexPage } from "../emit/docs/emit-index-page.ts";
import { emitReferencePage } from "../emit/docs/emit-reference-page.ts";
import { emitUpstreamPage } from "../emit/docs/emit-upstream-page.ts";
import { emitContractTypes } from "../emit/emit-contract-types.ts";
import { emitDocument } from "../emit/emit-document.ts";
import { emitErrorCodes } from "../emit/emit-error-codes.ts";
import { emitExamples } from "../emit/emit-examples.ts";
import { emitHandlers } from "../emit/emit-handlers.ts";
import { emitOperations } from "../emit/emit-operations.ts";
import { emitPackage, emitPackageTsconfig, type AjvVersions, type PackageIdentity } from "../emit/emit-package.ts";
import { emitServers } from "../emit/emit-servers.ts";
import { emitTypes } from "../emit/emit-types.ts";
import { emitValidators } from "../emit/validators/emit-validators.ts";
import { ProblemsError, type Problem } from "../read/problem.ts";
import { readCheck } from "../upstream/compare/read-check.ts";
import {
  contractArtefacts,
  type ContractArtefact,
  type PlannedFile,
  type Selection,
  type WorkspacePlan,
} from "./plan-workspace.ts";
import type { ContractModel } from "../model/build-model.ts";
import type { OutputFile } from "../emit/output-file.ts";
import type { ReadContract } from "./read-contracts.ts";

export interface TimedFile extends OutputFile {
  readonly milliseconds: number;
}

const emitters: Record<ContractArtefact, (contract: ContractModel) => OutputFile> = {
  document: emitDocument,
  types: emitTypes,
  operations: emitOperations,
  handlers: emitHandlers,
  validators: emitValidators,
  examples: emitExamples,
  "error-codes": emitErrorCodes,
  servers: emitServers,
};

/** Makes the wanted files of a package in memory. Paths are relative to its folder. */
export async function makeFiles(
  plan: WorkspacePlan,
  wanted: readonly PlannedFile[],
  read: readonly ReadContract[],
): Promise<TimedFile[]> {
  const contracts = read.map(({ contract }) => contract);
  const pages = wanted.filter(({ kind }) => kind === "reference-page");
  const others = wanted.filter(({ kind }) => kind !== "reference-page");
  // Child processes make the reference pages. They start first and run while this process makes everything else.
  const made = await Promise.all([
    Promise.all(pages.map((file) => timed(() => makeReference(contractOf(file, contracts), file.path)))),
    makeOthers(plan, others, contracts),
  ]);
  return made.flat();
}

/** The reference of an API in a package stands one folder below the index, and the reference server has it below its name. */
function makeReference(contract: ContractModel, path: string): Promise<OutputFile> {
  return emitReferencePage(contract, path, { home: "../", server: `http://127.0.0.1:8080/${contract.api}` });
}

/** Makes the selected artefacts of one document in memory, all in one folder. Types that it shares with others are not among them. */
export async function makeDocumentFiles(contract: ContractModel, only: Selection): Promise<TimedFile[]> {
  const artefacts = (Object.keys(contractArtefacts) as ContractArtefact[]).filter((name) => only.has(name));
  const files: TimedFile[] = [];
  for (const artefact of artefacts) files.push(await timed(() => emitArtefact(artefact, contract)));
  if (artefacts.length > 0 && contract.sharedTypes === "./contract.ts") files.push(await timed(emitContractTypes));
  if (only.has("docs")) files.push(await makePage(contract, "docs/index.html"));
  return files;
}

/** Makes the reference page of one document in memory. */
export async function makePage(contract: ContractModel, path: string): Promise<TimedFile> {
  return await timed(() => emitReferencePage(contract, path));
}

async function makeOthers(
  plan: WorkspacePlan,
  wanted: readonly PlannedFile[],
  contracts: readonly ContractModel[],
): Promise<TimedFile[]> {
  const files: TimedFile[] = [];
  for (const file of wanted) {
    files.push(await timed(() => ({ path: file.path, text: makeText(plan, file, contracts) })));
    // Emitters are synchronous. Without this turn of the event loop, the child processes would start after the last of them.
    await setImmediate();
  }
  return files;
}

function makeText({ root, ...plan }: WorkspacePlan, file: PlannedFile, contracts: readonly ContractModel[]): string {
  const apis = plan.apis.map(({ name }) => name);
  switch (file.kind) {
    case "contract-types":
      return emitContractTypes().text;
    case "package":
      return emitPackage(apis, readJson(join(root, "package.json")) as PackageIdentity, ownVersions()).text;
    case "package-tsconfig":
      return emitPackageTsconfig(apis).text;
    case "licence":
      return readFileSync(join(root, file.path), "utf8");
    case "index-page":
      return emitIndexPage(contracts).text;
    case "upstream-page":
      return emitUpstreamPage(contracts.map((contract) => ({ contract, check: readCheck(root, contract.api) }))).text;
    case "reference-page":
      throw new Error("makeFiles makes reference pages.");
    default:
      return emitArtefact(file.kind, contractOf(file, contracts)).text;
  }
}

function emitArtefact(artefact: ContractArtefact, contract: ContractModel): OutputFile {
  try {
    return emitters[artefact](contract);
  } catch (error) {
    throw new ProblemsError([notEmitted(artefact, contract, error as Error)], { cause: error });
  }
}

// Neither lint nor the model found this fault, so its location is unknown.
function notEmitted(artefact: ContractArtefact, { source }: ContractModel, { message }: Error): Problem {
  return {
    code: "not-emitted",
    severity: "error",
    message: `Cannot generate ${contractArtefacts[artefact]} from ${source}: ${message}`,
    fix: "search the document for what the message names; if you build without lint, lint may find the place",
  };
}

function contractOf({ api }: PlannedFile, contracts: readonly ContractModel[]): ContractModel {
  const found = contracts.find((contract) => contract.api === api);
  if (!found) throw new Error(`Contract ${api} was not read.`);
  return found;
}

async function timed(make: () => OutputFile | Promise<OutputFile>): Promise<TimedFile> {
  const started = performance.now();
  const file = await make();
  return { ...file, milliseconds: performance.now() - started };
}

/** The packages that this toolchain itself depends on. */
function ownVersions(): AjvVersions {
  return (readJson(new URL("../../package.json", import.meta.url)) as { dependencies: AjvVersions }).dependencies;
}

function readJson(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
