import { dirname, join } from "node:path";
import { areAsRecorded, fingerprint, hashText, listFiles } from "./build-record.ts";
import type { ConfiguredApi, PackageProject } from "./project.ts";

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

/** One file of a package. */
export interface PlannedFile {
  /** Relative to the folder of the package. */
  readonly path: string;
  readonly kind: ContractArtefact | SharedFile | "reference-page" | "index-page" | "upstream-page";
  /** The contract that the file is made from. Absent when it is made from all contracts or none. */
  readonly api?: string;
  /** Fingerprint of everything that the file is made from. */
  readonly inputs: string;
}

type SharedFile = "contract-types" | "package" | "package-tsconfig" | "licence";

/** What the package of a project must contain, and what of it is stale. */
export interface WorkspacePlan {
  /** The project: the folder that contains `redocly.yaml`. */
  readonly root: string;
  /** The folder of the package, relative to the project. */
  readonly folder: string;
  readonly apis: readonly ConfiguredApi[];
  readonly only: Selection;
  /** The selected files. */
  readonly files: readonly PlannedFile[];
  /** The selected files that the build must write. */
  readonly stale: readonly PlannedFile[];
  /** Files in the package that no build writes. */
  readonly unexpected: readonly string[];
}

/**
 * Plans the package of a project. Reads fingerprints only, so it is fast: no contract is parsed.
 * @param force - Treat every selected file as stale.
 */
export function planWorkspace(root: string, project: PackageProject, only: Selection, force = false): WorkspacePlan {
  const { apis, package: folder } = project;
  const expected = listExpected(root, project);
  const paths = new Set(expected.map(({ path }) => path));
  const files = expected.filter(({ kind }) => isSelected(kind, only));
  const unexpected = listFiles(root, folder)
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => !paths.has(path) && !madeByOthers.test(path));
  return { root, folder, apis, only, files, stale: force ? files : staleFiles(root, folder, files), unexpected };
}

/** True when the build has nothing to write and nothing to lint. */
export function isUpToDate({ stale, unexpected, only }: WorkspacePlan): boolean {
  return stale.length === 0 && unexpected.length === 0 && !isLintOnly(only);
}

/** True for `--only lint`, which reads all contracts and writes nothing. */
export function isLintOnly(only: Selection): boolean {
  return only.size === 1 && only.has("lint");
}

/** Fingerprint of this toolchain. */
export function toolchainFingerprint(): string {
  return fingerprint(join(import.meta.dirname, ".."), ["."]);
}

function listExpected(root: string, { apis, folders }: PackageProject): PlannedFile[] {
  // Every contract depends on what lies beside the contracts (rules and shared schemas), on this toolchain and, through the
  // lock file, on its dependencies.
  const homes = apis.map(({ spec }) => `${dirname(spec)}/`);
  const beside = folders.flatMap((path) => listFiles(root, path)).filter((path) => !homes.some((home) => path.startsWith(home)));
  const common = hashText(
    toolchainFingerprint() + fingerprint(root, [...beside, "redocly.yaml", "package.json", "package-lock.json"]),
  );
  const own = new Map(apis.map(({ name, spec }) => [name, hashText(common + fingerprint(root, [dirname(spec)]))]));
  const all = hashText([...own.values()].join());
  const artefacts = Object.entries(contractArtefacts) as [ContractArtefact, string][];
  return [
    ...[...own].flatMap(([api, inputs]): PlannedFile[] => [
      ...artefacts.map(([kind, name]) => ({ path: `${api}/${name}`, kind, api, inputs })),
      { path: `docs/${api}/index.html`, kind: "reference-page", api, inputs },
    ]),
    { path: "contract.ts", kind: "contract-types", inputs: common },
    { path: "package.json", kind: "package", inputs: hashText(common + [...own.keys()].join()) },
    { path: "tsconfig.json", kind: "package-tsconfig", inputs: common },
    ...listFiles(root, "LICENSE").map((path): PlannedFile => ({ path, kind: "licence", inputs: fingerprint(root, [path]) })),
    { path: "docs/index.html", kind: "index-page", inputs: all },
    { path: "docs/upstream/index.html", kind: "upstream-page", inputs: all },
  ];
}

function staleFiles(root: string, folder: string, files: readonly PlannedFile[]): PlannedFile[] {
  return files.filter(({ path, inputs }) => !areAsRecorded(root, [`${folder}/${path}`], inputs));
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
