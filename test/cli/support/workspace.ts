import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildWorkspace, checkWorkspace } from "../../../packages/cli/src/workspace/build.ts";
import { planWorkspace, selectable, type WorkspacePlan } from "../../../packages/cli/src/workspace/plan-workspace.ts";
import { isPackage } from "../../../packages/cli/src/workspace/project.ts";
import { readProject } from "../../../packages/cli/src/workspace/read-project.ts";
import { ProblemsError, type Problem } from "../../../packages/cli/src/read/problem.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** Everything except the pages, which take a second each. */
const withoutDocs = new Set(selectable.filter((name) => name !== "docs"));

/** A small workspace with a lenient redocly.yaml. `files` are texts by path. */
export function workspace(files: Record<string, string>) {
  const root = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write("package.json", JSON.stringify({ version: "1.2.3", license: "MIT" }));
  const names = Object.keys(files).flatMap((path) => /^spec\/(\w+)\/openapi\.yaml$/.exec(path)?.[1] ?? []);
  write("redocly.yaml", configurationOf(names));
  write("LICENSE", "MIT\n");
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    read: (path: string): string => readFileSync(join(root, path), "utf8"),
    build: async (force = false) => await captured(async () => buildWorkspace(await plan(root, force))),
    check: async () => await captured(async () => checkWorkspace(await plan(root))),
    snapshot: () => snapshot(join(root, "generated")),
  };
}

/** Lenient rules, and an output in the package `generated` for each contract of `spec/`. */
function configurationOf(names: readonly string[]): string {
  const apis = names.map((name) => [
    name,
    { root: `spec/${name}/openapi.yaml`, "x-token-apis": { output: `generated/${name}` } },
  ]);
  return JSON.stringify({
    "x-token-apis": { package: "generated" },
    apis: Object.fromEntries(apis) as object,
    rules: { struct: "error", "no-unresolved-refs": "error", "no-invalid-media-type-examples": "error" },
  });
}

async function plan(root: string, force = false): Promise<WorkspacePlan> {
  const project = await readProject(root);
  if (!isPackage(project)) throw new Error("The workspace has no package.");
  return planWorkspace(root, project, withoutDocs, force);
}

/** Content and mtime of every file below a folder, by relative path. */
function snapshot(folder: string): Record<string, { text: string; changed: number }> {
  const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).toSorted();
  return Object.fromEntries(
    files.map((name) => [
      name,
      { text: readFileSync(join(folder, name), "utf8"), changed: statSync(join(folder, name)).mtimeMs },
    ]),
  );
}

interface Outcome {
  /** The exit code of the command. */
  readonly code: number;
  /** Its output on stderr. */
  readonly said: string;
  readonly problems: readonly Problem[];
}

/** Runs a build or a check. Captures its output, and returns its problems instead of throwing them. */
export async function captured(run: () => Promise<boolean | void>): Promise<Outcome> {
  const original = process.stderr.write;
  let said = "";
  process.stderr.write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
  try {
    const isFailedCheck = (await run()) === false;
    return { code: isFailedCheck ? 1 : 0, said, problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { code: 1, said, problems: error.problems };
  } finally {
    process.stderr.write = original;
  }
}

/** A contract with one operation. `extra` is inserted into the operation, indented by six spaces. */
export function contractText(operationId = "listOrders", extra = ""): string {
  return `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
paths:
  /orders:
    get:
      operationId: ${operationId}
${extra}      responses:
        "200":
          description: All of them.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Orders" }
              example: { orders: [1, 2] }
components:
  schemas:
    Orders:
      type: object
      required: [orders]
      properties: { orders: { type: array, items: { type: integer } } }
`;
}
