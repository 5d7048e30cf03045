import { join } from "node:path";
import { contractArtefacts, type ContractArtefact, type Selectable } from "./artefacts.ts";
import { isAsRecorded, type BuildRecord } from "./build-record.ts";
import { findContracts } from "./find-contracts.ts";
import { fingerprint, hashText, listFiles } from "./fingerprint.ts";

/** One file of `generated/`: what it is, and a fingerprint of everything that it is made from. */
export interface PlannedFile {
  readonly path: string;
  readonly kind:
    | ContractArtefact
    | "docs"
    | "docs-index"
    | "upstream-page"
    | "support"
    | "package"
    | "package-tsconfig"
    | "licence";
  /** The contract it belongs to; absent for the files that all of them share. */
  readonly api?: string;
  readonly inputs: string;
}

export interface WorkspacePlan {
  readonly apis: readonly string[];
  readonly files: readonly PlannedFile[];
  /** Files below `generated/` that the build would not write. */
  readonly unexpected: readonly string[];
}

/**
 * What `generated/` has to hold, judged from `spec/` alone: nothing is parsed.
 * @throws {ProblemsError} When a folder of `spec/` is no contract.
 */
export function planWorkspace(root: string, only: ReadonlySet<Selectable>): WorkspacePlan {
  const apis = findContracts(root);
  // Rules and shared schemas take part in every contract; the lock file stands for the versions of the tools.
  const common = fingerprint(root, [
    "packages/cli/src",
    "scripts",
    "spec/common",
    "spec/rules",
    "redocly.yaml",
    "package.json",
    "package-lock.json",
  ]);
  const own = new Map(apis.map((api) => [api, hashText(common + fingerprint(root, [`spec/${api}`]))]));
  const all = hashText([...own.values()].join());
  const artefacts = Object.entries(contractArtefacts) as [ContractArtefact, string][];
  const every: PlannedFile[] = apis.flatMap((api) => {
    const inputs = own.get(api) ?? common;
    return [
      ...artefacts.map(([kind, name]) => ({ path: `${api}/${name}`, kind, api, inputs })),
      { path: `docs/${api}/index.html`, kind: "docs", api, inputs } as const,
    ];
  });
  every.push(
    { path: "contract.ts", kind: "support", inputs: common },
    { path: "package.json", kind: "package", inputs: hashText(common + apis.join()) },
    { path: "tsconfig.json", kind: "package-tsconfig", inputs: common },
    { path: "LICENSE", kind: "licence", inputs: fingerprint(root, ["LICENSE"]) },
    { path: "docs/index.html", kind: "docs-index", inputs: all },
    { path: "docs/upstream/index.html", kind: "upstream-page", inputs: all },
  );
  const expected = new Set(every.map(({ path }) => path));
  return {
    apis,
    files: every.filter(({ kind }) => isSelected(kind, only)),
    unexpected: listFiles(root, "generated")
      .map((path) => path.slice("generated/".length))
      .filter((path) => !expected.has(path) && !madeByOthers.test(path)),
  };
}

/** The planned files that are not on disk as the last build left them, or are made from something else now. */
export function staleFiles(root: string, { files }: WorkspacePlan, record: BuildRecord): PlannedFile[] {
  return files.filter(({ path, inputs }) => {
    const recorded = record.outputs[path];
    return recorded?.inputs !== inputs || !isAsRecorded(join(root, "generated", path), recorded);
  });
}

// Compiled output and installed packages lie in the package's folder too.
const madeByOthers = /^(dist|node_modules)\/|\.tsbuildinfo$|\.tmp$/;

function isSelected(kind: PlannedFile["kind"], only: ReadonlySet<Selectable>): boolean {
  if (kind === "docs-index" || kind === "upstream-page") return only.has("docs");
  if (kind === "support" || kind === "package" || kind === "package-tsconfig" || kind === "licence") return only.has("types");
  return only.has(kind);
}
