import { contractArtefacts, isUpToDate, planWorkspace, selectable, type Selection } from "../workspace/plan-workspace.ts";
import {
  documentsOf,
  filesOf,
  isDocumentUpToDate,
  isSharedFileUpToDate,
  recordDocument,
  type DocumentBuild,
} from "../workspace/plan-documents.ts";
import { isPackage, type PackageProject, type Project } from "../workspace/project.ts";
import { readProject } from "../workspace/read-project.ts";
import { watchFiles, type Watched } from "../workspace/watch-files.ts";
import { runCommand, WrongUse } from "./command-line.ts";

const artefacts = [...Object.keys(contractArtefacts), "docs"];

const usage = `Usage: token-apis build [FILE --output DIR] [options]

Generates types, operations, handlers, validators, examples, error codes and docs from an OpenAPI document (3.0, 3.1, 3.2) or
Swagger 2.0. Writes either all files of a document or none.

Without FILE, it builds every API of redocly.yaml that names an output folder, relative to redocly.yaml. It skips those that are
up to date:

  apis:
    petstore:
      root: petstore.yaml
      x-token-apis:
        output: src/petstore

  --output DIR   the folder that the files go to
  --only NAMES   build only these, separated by commas: ${artefacts.join(", ")}
  --check        write nothing; fail if the files are not up to date
  --force        build also what is up to date
  --watch        build again after every change, until Ctrl-C
  --help         show this text

Exit codes: 0 done, 1 a document has problems or a check failed, 2 wrong use.
`;

const options = {
  output: { type: "string" },
  only: { type: "string" },
  check: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
} as const;

/**
 * The command `token-apis build`. Prints progress and problems to stderr.
 * @param root - The project: the folder that contains `redocly.yaml`.
 * @returns The exit code.
 */
export async function runBuild(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, options, async ({ positionals, values }) => {
    const { output, check, force, watch } = values;
    const [spec, ...others] = positionals;
    if (others.length > 0) throw new WrongUse(`build takes one FILE. Unexpected: ${others.join(" ")}.`);
    if (spec === undefined && output !== undefined) throw new WrongUse("--output requires a FILE.");
    if (spec !== undefined && output === undefined) throw new WrongUse(`Unexpected: ${spec}. FILE requires --output DIR.`);
    if (watch && check) throw new WrongUse("--watch cannot be combined with --check.");
    const run = { root, only: parseOnly(values.only), check, force };
    if (spec !== undefined && output !== undefined) return await buildFile(spec, output, run, watch);
    return watch ? await watchProject(run) : toExitCode(await buildProject(await readProject(root), run));
  });
}

interface Run {
  readonly root: string;
  readonly only: Selection;
  readonly check: boolean;
  readonly force: boolean;
}

async function buildFile(spec: string, out: string, run: Run, watch: boolean): Promise<number> {
  const document = { spec, out, sharedTypes: "./contract.ts" };
  let files: readonly string[] = [spec];
  // Somebody who names a document wants to see what becomes of it, even if it is up to date.
  const build = async (): Promise<boolean> =>
    await buildDocuments([document], { ...run, force: true }, (_, sources) => (files = sources));
  if (!watch) return toExitCode(await build());
  return await watchFiles(run.root, [build], () => files.map((path) => ({ path, isFolder: false })));
}

/** @returns False when a check failed. */
async function buildProject(project: Project, run: Run): Promise<boolean> {
  if (isPackage(project)) return await buildPackage(project, run);
  const { root, only, check } = run;
  const documents = documentsOf(project);
  const passed = await buildDocuments(documents, run, (document, sources, written) => {
    recordDocument(root, document, sources, written);
  });
  if (![...only].some((name) => name !== "docs" && name !== "lint")) return passed;
  if (!check && isSharedFileUpToDate(root, documents)) return passed;
  const { buildSharedTypes } = await import("../workspace/build.ts");
  return (await buildSharedTypes(root, documents, check)) && passed;
}

async function buildPackage(project: PackageProject, { root, only, check, force }: Run): Promise<boolean> {
  const plan = planWorkspace(root, project, only, force);
  if (!check && isUpToDate(plan)) return true;
  // The compilers take most of a second to load. Load them here, and only when there is something to do.
  const { buildWorkspace, checkWorkspace } = await import("../workspace/build.ts");
  if (check) return await checkWorkspace(plan);
  await buildWorkspace(plan);
  return true;
}

async function buildDocuments(
  documents: readonly DocumentBuild[],
  { root, only, check, force }: Run,
  onBuilt: (document: DocumentBuild, sources: readonly string[], written: readonly string[]) => void,
): Promise<boolean> {
  const wanted = check || force ? documents : documents.filter((document) => !isDocumentUpToDate(root, document, only));
  if (wanted.length === 0) return true;
  const { buildDocument, checkDocument } = await import("../workspace/build.ts");
  let passed = true;
  for (const document of wanted) {
    const { spec, out, sharedTypes } = document;
    const note = onBuilt.bind(undefined, document);
    if (!check) await buildDocument(spec, out, only, { sharedTypes, onBuilt: note });
    else if (!(await checkDocument(spec, out, only, { sharedTypes }))) passed = false;
  }
  return passed;
}

async function watchProject(run: Run): Promise<never> {
  const files = async (): Promise<Watched[]> => {
    const project = await readProject(run.root);
    const own: Watched = { path: "redocly.yaml", isFolder: false };
    if (!isPackage(project)) return [own, ...filesOf(run.root, documentsOf(project))];
    return [own, ...project.folders.map((path) => ({ path, isFolder: true }))];
  };
  const builds = docsLast(run.only).map((only) => async () => await buildProject(await readProject(run.root), { ...run, only }));
  return await watchFiles(run.root, builds, files);
}

// Pages take longer than everything else together, so types need not wait for them.
function docsLast(only: Selection): Selection[] {
  const docs = new Set([...only].filter((name) => name === "docs"));
  const others = new Set([...only].filter((name) => name !== "docs"));
  return [others, docs].filter(({ size }) => size > 0);
}

function toExitCode(passed: boolean): number {
  return passed ? 0 : 1;
}

/** The value of `--only`: names separated by commas. All when absent. */
function parseOnly(text: string | undefined): Selection {
  if (text === undefined) return new Set(selectable);
  const names = text.split(",").map((name) => name.trim());
  const isSelectable = (name: string): name is (typeof selectable)[number] => (selectable as readonly string[]).includes(name);
  const unknown = names.filter((name) => !isSelectable(name));
  if (unknown.length > 0) throw new WrongUse(`Unknown name in --only: ${unknown.join(", ")}. Use ${selectable.join(", ")}.`);
  return new Set(names.filter(isSelectable));
}
