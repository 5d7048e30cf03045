import { relative } from "node:path";
import { contractArtefacts, selectable, type Selection } from "../workspace/plan-workspace.ts";
import { runCommand, WrongUse } from "./command-line.ts";

const artefacts = [...Object.keys(contractArtefacts), "docs"];

const usage = `Usage: token-apis build [FILE --output DIR] [options]

Generates types, operations, handlers, validators, examples, error codes and docs from an OpenAPI document (3.0, 3.1, 3.2) or
Swagger 2.0. Writes either all files or none.

Without FILE, it builds every API of redocly.yaml that names an output folder, relative to redocly.yaml:

  apis:
    petstore:
      root: petstore.yaml
      x-token-apis:
        output: src/petstore

  --output DIR   the folder that the files go to
  --only NAMES   build only these, separated by commas: ${artefacts.join(", ")}
  --check        write nothing; fail if the files are not up to date
  --help         show this text

Exit codes: 0 done, 1 a document has problems or a check failed, 2 wrong use.
`;

/** A document, and the folder that its files go to. Both are relative to the working directory. */
export interface DocumentBuild {
  readonly spec: string;
  readonly out: string;
}

/**
 * The command `token-apis build`. Prints progress and problems to stderr.
 * @param root - The project: the folder that contains `redocly.yaml`.
 * @returns The exit code.
 */
export async function runBuildDocuments(args: readonly string[], root: string): Promise<number> {
  const options = { output: { type: "string" }, only: { type: "string" }, check: { type: "boolean", default: false } } as const;
  return await runCommand(args, usage, options, async ({ positionals, values: { output, only, check } }) => {
    const [spec, ...others] = positionals;
    if (others.length > 0) throw new WrongUse(`build takes one FILE. Unexpected: ${others.join(" ")}.`);
    if (spec === undefined && output !== undefined) throw new WrongUse("--output requires a FILE.");
    if (spec !== undefined && output === undefined) throw new WrongUse("FILE requires --output DIR.");
    const selection = parseOnly(only);
    if (spec !== undefined && output !== undefined) return await buildDocuments([{ spec, out: output }], selection, check);
    const { readConfiguration } = await import("../workspace/read-configuration.ts");
    const configured = await readConfiguration(root);
    const builds = configured.map((build) => ({ spec: relative(root, build.spec), out: relative(root, build.out) }));
    return await buildDocuments(builds, selection, check);
  });
}

/**
 * Builds documents one after the other, or with `check` only compares.
 * @returns 0, or 1 when a check failed.
 * @throws {ProblemsError} When nothing can be generated from a document. Those before it are built then.
 */
export async function buildDocuments(builds: readonly DocumentBuild[], only: Selection, check: boolean): Promise<number> {
  // The compilers take most of a second to load, so wrong arguments are reported first.
  const { buildDocument, checkDocument } = await import("../workspace/build.ts");
  let upToDate = true;
  for (const { spec, out } of builds) {
    if (!check) await buildDocument(spec, out, only);
    else if (!(await checkDocument(spec, out, only))) upToDate = false;
  }
  return upToDate ? 0 : 1;
}

/** The value of `--only`: names separated by commas. All when absent. */
export function parseOnly(text: string | undefined): Selection {
  if (text === undefined) return new Set(selectable);
  const names = text.split(",").map((name) => name.trim());
  const isSelectable = (name: string): name is (typeof selectable)[number] => (selectable as readonly string[]).includes(name);
  const unknown = names.filter((name) => !isSelectable(name));
  if (unknown.length > 0) throw new WrongUse(`Unknown name in --only: ${unknown.join(", ")}. Use ${selectable.join(", ")}.`);
  return new Set(names.filter(isSelectable));
}
