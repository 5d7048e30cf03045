import { dirname, join, relative } from "node:path";
import { areAsRecorded, fingerprint, hashText, readRecord, recordOutputs } from "./build-record.ts";
import { contractArtefacts, toolchainFingerprint, type ContractArtefact, type Selection } from "./plan-workspace.ts";
import type { Project } from "./project.ts";
import type { Watched } from "./watch-files.ts";

/** A document, and the folder that its files go to. Both are relative to the working directory. */
export interface DocumentBuild {
  readonly spec: string;
  readonly out: string;
  /** Where the emitted modules import the shared types from. Several documents below one folder share one `contract.ts`. */
  readonly sharedTypes: string;
}

/** The documents of a project. */
export function documentsOf({ apis }: Project): DocumentBuild[] {
  const shared = apis.length > 1 ? commonFolder(apis.map(({ out }) => dirname(out))) : "";
  return apis.map(({ spec, out }) => {
    const sharedTypes = shared === "" ? "./contract.ts" : `${relative(out, shared).replaceAll("\\", "/")}/contract.ts`;
    return { spec, out, sharedTypes };
  });
}

/** The folder that all folders are in, or are. Empty when that is the project itself, or outside. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.replaceAll("\\", "/").split("/"));
  const end = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  const common = (end === -1 ? first : first.slice(0, end)).join("/");
  return /^(\.|\.\.(\/.*)?|\/.*)?$/.test(common) ? "" : common;
}

/** The `contract.ts` that several documents share. Undefined when each has its own. */
export function sharedFileOf(documents: readonly DocumentBuild[]): string | undefined {
  const first = documents.find(({ sharedTypes }) => sharedTypes !== "./contract.ts");
  return first && join(first.out, first.sharedTypes);
}

/** Whether the last build wrote the file that documents share, with the same toolchain, or they share none. */
export function isSharedFileUpToDate(root: string, documents: readonly DocumentBuild[]): boolean {
  const path = sharedFileOf(documents);
  return path === undefined || areAsRecorded(root, [path], toolchainFingerprint());
}

/** Whether the last build wrote the files of a document, from the same files and with the same toolchain. */
export function isDocumentUpToDate(root: string, document: DocumentBuild, only: Selection): boolean {
  const sources = readRecord(root).sources?.[document.spec];
  return sources !== undefined && areAsRecorded(root, outputsOf(document, only), inputsOf(root, document, sources));
}

/** The files that a build writes below `out`. */
function outputsOf({ out, sharedTypes }: DocumentBuild, only: Selection): string[] {
  const artefacts = Object.entries(contractArtefacts) as [ContractArtefact, string][];
  const files = artefacts.filter(([name]) => only.has(name)).map(([, file]) => file);
  if (files.length > 0 && sharedTypes === "./contract.ts") files.push("contract.ts");
  if (only.has("docs")) files.push("docs/index.html");
  return files.map((file) => join(out, file));
}

/** Remembers what the files of a document were made from, for the next build of the project. */
export function recordDocument(
  root: string,
  document: DocumentBuild,
  sources: readonly string[],
  written: readonly string[],
): void {
  const inputs = inputsOf(root, document, sources);
  const files = written.map((path) => ({ path: join(document.out, path), inputs }));
  recordOutputs(root, files, { spec: document.spec, sources });
}

/** Fingerprint of everything that the files of a document are made from. */
function inputsOf(root: string, { spec, sharedTypes }: DocumentBuild, sources: readonly string[]): string {
  return hashText([toolchainFingerprint(), fingerprint(root, sources), spec, sharedTypes].join());
}

/** The files that the documents of a project are made from, as far as they are known. */
export function filesOf(root: string, documents: readonly DocumentBuild[]): Watched[] {
  const { sources } = readRecord(root);
  const files = documents.flatMap(({ spec }) => [spec, ...(sources?.[spec] ?? [])]);
  return [...new Set(files)].map((path) => ({ path, isFolder: false }));
}
