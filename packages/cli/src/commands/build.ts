import { isUpToDate, planWorkspace, selectable, type Selection } from "../workspace/plan-workspace.ts";
import { watchWorkspace } from "../workspace/watch-workspace.ts";
import { buildDocuments, parseOnly } from "./build-documents.ts";
import { runCommand, WrongUse } from "./command-line.ts";

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

const options = {
  check: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
  only: { type: "string" },
  spec: { type: "string" },
  out: { type: "string" },
} as const;

/**
 * The command behind `npm run build`. Prints progress and problems to stderr.
 * @param root - The workspace: the folder that contains `spec/` and `generated/`.
 * @returns The exit code.
 */
export async function runBuild(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, options, async ({ values, positionals }) => {
    if (positionals.length > 0) throw new WrongUse(`Unexpected argument: ${positionals.join(" ")}.`);
    const { check, watch, force, spec, out } = values;
    if ((spec === undefined) !== (out === undefined)) {
      throw new WrongUse(spec === undefined ? "--out requires --spec FILE." : "--spec requires --out DIR.");
    }
    if (watch && (check || spec !== undefined)) throw new WrongUse("--watch cannot be combined with --check or --spec.");
    const only = parseOnly(values.only);
    if (spec !== undefined && out !== undefined) return await buildDocuments([{ spec, out }], only, check);
    return await build({ check, watch, force, only }, root);
  });
}

async function build({ check, watch, force, only }: BuildOptions, root: string): Promise<number> {
  const plan = check || watch ? undefined : planWorkspace(root, only, force);
  if (plan && isUpToDate(plan)) return 0;
  // The compilers take most of a second to load. Load them here, and only when there is something to do.
  const { buildWorkspace, checkWorkspace } = await import("../workspace/build.ts");
  if (plan) {
    await buildWorkspace(plan);
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
  readonly only: Selection;
}
