import { basename, join, resolve } from "node:path";
import { contractArtefacts, type ContractArtefact } from "./artefacts.ts";
import { emitArtefact, readContract, type TimedFile } from "./build-contract.ts";
import { compareFiles, reportStale } from "./compare-files.ts";
import { readIfThere } from "../read/read-if-there.ts";
import { readTemplate } from "../emit/read-template.ts";
import { reportContracts, reportFiles } from "./report.ts";
import { writeFiles } from "./write-files.ts";
import type { BuildArguments } from "../commands/build-arguments.ts";
import type { ContractModel } from "../model/contract-model.ts";
import type { Steps } from "../../../../scripts/build.ts";

/**
 * Runs the steps on any OpenAPI 3.0 or 3.1 document. Of the rules only those apply that the standard itself makes.
 * @returns The exit code.
 * @throws {ProblemsError} When the document has problems or the folder cannot be written; nothing has changed then.
 */
export async function buildSingle(
  steps: Steps,
  { spec, out }: NonNullable<BuildArguments["single"]>,
  { only, check }: Pick<BuildArguments, "only" | "check">,
): Promise<number> {
  const { BaseResolver, createConfig } = await import("@redocly/openapi-core");
  const config = await createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
  const context = {
    config,
    resolver: new BaseResolver(config.resolve),
    root: process.cwd(),
    lint: only.has("lint"),
    toleratesUnknown: true,
  };
  const source = basename(spec);
  const input = { api: source.replace(/\.[^.]+$/, ""), source, file: resolve(spec), supportModule: "./contract.ts" };
  const read = await readContract(steps, input, context);
  const files = await makeFiles(steps, read.contract, only);
  if (check) return reportStale(compareFiles(resolve(out), out, files), "run the same command without --check");
  const before = new Map(files.map(({ path }) => [path, readIfThere(join(out, path))]));
  await writeFiles(resolve(out), files, []);
  reportContracts([read]);
  reportFiles(out, files, before, []);
  return 0;
}

async function makeFiles(steps: Steps, contract: ContractModel, only: BuildArguments["only"]): Promise<TimedFile[]> {
  const artefacts = (Object.keys(contractArtefacts) as ContractArtefact[]).filter((name) => only.has(name));
  const files: TimedFile[] = [];
  for (const artefact of artefacts) files.push(await emitArtefact(steps, artefact, contract));
  if (artefacts.length > 0) files.push({ ...(await steps.emitSupport())(readTemplate()), milliseconds: 0 });
  if (only.has("docs")) {
    const started = performance.now();
    const page = await (await steps.emitDocs())(contract, "docs/index.html");
    files.push({ ...page, milliseconds: performance.now() - started });
  }
  return files;
}
