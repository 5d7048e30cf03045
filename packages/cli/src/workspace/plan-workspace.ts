import { join } from "node:path";
import { fingerprint, hashText, isAsRecorded, listFiles, readRecord } from "./build-record.ts";
import { findContracts } from "./find-contracts.ts";

/** The artefacts of one contract: their names for `--only`, and their paths below the contract's folder. */
export const contractArtefacts = {
  document: "openapi.json",
  types: "types.ts",
  operations: "operations.ts",
  handlers: "handlers.ts",
  validators: "validators.ts",
  examples: "examples.ts",
  "error-codes": "error-codes.ts",
  servers: "servers.ts",
} as const;

export type ContractArtefact = keyof typeof contractArtefacts;

/** All values of `--only`. */
export const selectable = ["lint", ...(Object.keys(contractArtefacts) as ContractArtefact[]), "docs"] as const;

export type Selection = ReadonlySet<(typeof selectable)[number]>;

/** One file of `generated/`. */
export interface PlannedFile {
  /** Relative to `generated/`. */
  readonly path: string;
  readonly kind: ContractArtefact | SharedFile | "reference-page" | "index-page" | "upstream-page";
  /** The contract that the file is made from. Absent when it is made from all contracts or none. */
  readonly api?: string;
  /** Fingerprint of everything that the file is made from. */
  readonly inputs: string;
}

type SharedFile = "contract-types" | "package" | "package-tsconfig" | "licence";

export interface WorkspacePlan {
  /** The workspace: the folder that contains `spec/` and `generated/`. */
  readonly root: string;
  readonly apis: readonly string[];
  readonly only: Selection;
  /** The selected files. */
  readonly files: readonly PlannedFile[];
  /** The selected files that the build must write. */
  readonly stale: readonly PlannedFile[];
  /** Files below `generated/` that no build writes. */
  readonly unexpected: readonly string[];
}

/**
 * Plans what `generated/` must contain and what of it is stale. Reads fingerprints only, so it is fast: no contract is parsed.
 *
 * @param force - Treat every selected file as stale.
 * @throws {ProblemsError} When a folder of `spec/` has no contract.
 */
export function planWorkspace(root: string, only: Selection, force = false): WorkspacePlan {
  const apis = findContracts(root);
  const expected = listExpected(root, apis);
  const paths = new Set(expected.map(({ path }) => path));
  const files = expected.filter(({ kind }) => isSelected(kind, only));
  const unexpected = listFiles(root, "generated")
    .map((path) => path.slice("generated/".length))
    .filter((path) => !paths.has(path) && !madeByOthers.test(path));
  return { root, apis, only, files, stale: force ? files : staleFiles(root, files), unexpected };
}

/** True when the build has nothing to write and nothing to lint. */
export function isUpToDate({ stale, unexpected, only }: WorkspacePlan): boolean {
  return stale.length === 0 && unexpected.length === 0 && !isLintOnly(only);
}

/** True for `--only lint`, which reads all contracts and writes nothing. */
export function isLintOnly(only: Selection): boolean {
  return only.size === 1 && only.has("lint");
}

function listExpected(root: string, apis: readonly string[]): PlannedFile[] {
  // Every contract depends on the rules, the shared schemas, this toolchain and, through the lock file, its dependencies.
  const common = hashText(
    fingerprint(join(import.meta.dirname, ".."), ["."]) +
      fingerprint(root, ["spec/common", "spec/rules", "redocly.yaml", "package.json", "package-lock.json"]),
  );
  const own = new Map(apis.map((api) => [api, hashText(common + fingerprint(root, [`spec/${api}`]))]));
  const all = hashText([...own.values()].join());
  const artefacts = Object.entries(contractArtefacts) as [ContractArtefact, string][];
  return [
    ...[...own].flatMap(([api, inputs]): PlannedFile[] => [
      ...artefacts.map(([kind, name]) => ({ path: `${api}/${name}`, kind, api, inputs })),
      { path: `docs/${api}/index.html`, kind: "reference-page", api, inputs },
    ]),
    { path: "contract.ts", kind: "contract-types", inputs: common },
    { path: "package.json", kind: "package", inputs: hashText(common + apis.join()) },
    { path: "tsconfig.json", kind: "package-tsconfig", inputs: common },
    ...listFiles(root, "LICENSE").map((path): PlannedFile => ({ path, kind: "licence", inputs: fingerprint(root, [path]) })),
    { path: "docs/index.html", kind: "index-page", inputs: all },
    { path: "docs/upstream/index.html", kind: "upstream-page", inputs: all },
  ];
}

function staleFiles(root: string, files: readonly PlannedFile[]): PlannedFile[] {
  const record = readRecord(root);
  return files.filter(({ path, inputs }) => {
    const recorded = record.outputs[path];
    return recorded?.inputs !== inputs || !isAsRecorded(join(root, "generated", path), recorded);
  });
}

// The package's folder also contains compiled output and installed packages.
const madeByOthers = /^(dist|node_modules)\/|\.tsbuildinfo$|\.tmp$/;

function isSelected(kind: PlannedFile["kind"], only: Selection): boolean {
  switch (kind) {
    case "reference-page":
    case "index-page":
    case "upstream-page":
      return only.has("docs");
    case "contract-types":
    case "package":
    case "package-tsconfig":
    case "licence":
      return only.has("types");
    default:
      return only.has(kind);
  }
}
