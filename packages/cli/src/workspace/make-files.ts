import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emitArtefact, type ReadContract, type TimedFile } from "./build-contract.ts";
import { readTemplate } from "../emit/read-template.ts";
import type { PackageIdentity } from "../emit/emit-package.ts";
import type { PlannedFile, WorkspacePlan } from "./plan-workspace.ts";
import type { Steps } from "../../../../scripts/build.ts";

/** The contracts that files are made from: pages about all of them name every one, anything else needs only its own. */
export function contractsFor(wanted: readonly PlannedFile[], { apis }: WorkspacePlan): string[] {
  const every = wanted.some(({ kind }) => kind === "docs-index" || kind === "upstream-page");
  return apis.filter((api) => every || wanted.some((file) => file.api === api));
}

/** Makes the wanted files of `generated/` in memory; paths are relative to that folder. */
export async function makeFiles(
  root: string,
  steps: Steps,
  plan: WorkspacePlan,
  wanted: readonly PlannedFile[],
  contracts: readonly ReadContract[],
): Promise<TimedFile[]> {
  // Pages take a process each; they are made while this one goes on with the rest.
  const pages = Promise.all(wanted.filter(({ kind }) => kind === "docs").map((file) => makePage(steps, file, contracts)));
  const files: TimedFile[] = [];
  for (const file of wanted.filter(({ kind }) => kind !== "docs")) files.push(await makeFile(root, steps, plan, file, contracts));
  return [...files, ...(await pages)];
}

async function makeFile(
  root: string,
  steps: Steps,
  { apis }: WorkspacePlan,
  { path, kind, api }: PlannedFile,
  contracts: readonly ReadContract[],
): Promise<TimedFile> {
  const started = performance.now();
  const done = (text: string): TimedFile => ({ path, text, milliseconds: performance.now() - started });
  switch (kind) {
    case "support":
      return done((await steps.emitSupport())(readTemplate()).text);
    case "package":
    case "package-tsconfig": {
      const identity = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as PackageIdentity;
      const files = (await steps.emitPackage())(apis, identity);
      return done(files.find((file) => file.path === path)?.text ?? "");
    }
    case "licence":
      return done(readFileSync(join(root, path), "utf8"));
    case "docs-index":
      return done((await steps.emitDocsIndex())(contracts.map(({ contract }) => contract)).text);
    case "upstream-page": {
      const { readCheck } = await import("../upstream/compare/read-check.ts");
      const entries = contracts.map(({ contract }) => ({ contract, check: readCheck(root, contract.api) }));
      return done((await steps.emitUpstreamPage())(entries).text);
    }
    case "docs":
      throw new Error("Pages are made apart.");
    default:
      return { ...(await emitArtefact(steps, kind, contractOf(api, contracts))), path };
  }
}

async function makePage(steps: Steps, { path, api }: PlannedFile, contracts: readonly ReadContract[]): Promise<TimedFile> {
  const started = performance.now();
  const page = await (await steps.emitDocs())(contractOf(api, contracts), path);
  return { ...page, milliseconds: performance.now() - started };
}

function contractOf(api: string | undefined, contracts: readonly ReadContract[]) {
  const found = contracts.find(({ contract }) => contract.api === api);
  if (!found) throw new Error(`Contract ${api} was not read.`);
  return found.contract;
}
