import { parseArgs } from "node:util";
import { ProblemsError } from "../read/problem.ts";
import { isUpToDate, planWorkspace, selectable, type Selection } from "../workspace/plan-workspace.ts";
import { watchWorkspace } from "../workspace/watch-workspace.ts";

const usage = `Usage: npm run build -- [options]

Generates the files of generated/ from spec/. Writes only stale files, and either all of them or none.

  --check            write nothing; fail if generated/ is not up to date
  --force            rebuild everything
  --watch            rebuild after every change to a contract
  --only NAMES       build only these, separated by commas: ${selectable.join(", ")}
  --spec FILE        build this document instead of spec/ (requires --out): OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0
  --out DIR          output folder for --spec
  --help             show this text

Exit codes: 0 done, 1 a contract has problems or a check failed, 2 wrong use.
`;

/**
 * The command behind `npm run build`. Prints progress and problems to stderr.
 * @param root - The workspace: the folder that contains `spec/` and `generated/`.
 * @returns The exit code.
 */
export async function runBuild(args: readonly string[], root: string): Promise<number> {
  let options: BuildOptions;
  try {
    options = parseOptions(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    return await build(options, root);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function build({ check, watch, force, only, document }: BuildOptions, root: string): Promise<number> {
  const plan = check || watch || document ? undefined : planWorkspace(root, only, force);
  if (plan && isUpToDate(plan)) return 0;
  // The compilers take most of a second to load. Load them here, and only when there is something to do.
  const { buildDocument, buildWorkspace, checkDocument, checkWorkspace } = await import("../workspace/build.ts");
  if (plan) {
    await buildWorkspace(plan);
    return 0;
  }
  if (document) {
    const { spec, out } = document;
    if (check) return (await checkDocument(spec, out, only)) ? 0 : 1;
    await buildDocument(spec, out, only);
    return 0;
  }
  if (check) return (await checkWorkspace(planWorkspace(root, only))) ? 0 : 1;
  const builds = docsLast(only).map((selected) => async () => await buildWorkspace(planWorkspace(root, selected)));
  return await watchWorkspace(root, builds);
}

// Pages take longer than everything else together, so types need not wait for them.
function docsLast(only: Selection): Selection[] {
  const docs = new Set([...only].filter((name) => name === "docs"));
  const others = new Set([...only].filter((name) => name !== "docs"));
  return [others, docs].filter(({ size }) => size > 0);
}

interface BuildOptions {
  readonly check: boolean;
  readonly watch: boolean;
  readonly force: boolean;
  readonly help: boolean;
  readonly only: Selection;
  /** A document outside `spec/`, and its output folder. */
  readonly document: { readonly spec: string; readonly out: string } | undefined;
}

/** @throws {TypeError} When an option is unknown or cannot be combined with another. */
function parseOptions(args: readonly string[]): BuildOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      only: { type: "string" },
      spec: { type: "string" },
      out: { type: "string" },
    },
  });
  const { check, watch, force, help, spec, out } = values;
  if ((spec === undefined) !== (out === undefined)) {
    throw new TypeError(spec === undefined ? "--out requires --spec FILE." : "--spec requires --out DIR.");
  }
  if (watch && (check || spec !== undefined)) throw new TypeError("--watch cannot be combined with --check or --spec.");
  const document = spec !== undefined && out !== undefined ? { spec, out } : undefined;
  return { check, watch, force, help, only: parseOnly(values.only), document };
}

function parseOnly(text: string | undefined): Selection {
  if (text === undefined) return new Set(selectable);
  const names = text.split(",").map((name) => name.trim());
  const isSelectable = (name: string): name is (typeof selectable)[number] => (selectable as readonly string[]).includes(name);
  const unknown = names.filter((name) => !isSelectable(name));
  if (unknown.length > 0) throw new TypeError(`Unknown name in --only: ${unknown.join(", ")}. Use ${selectable.join(", ")}.`);
  return new Set(names.filter(isSelectable));
}
