import { fileURLToPath } from "node:url";
import { readBuildArguments, usage, type BuildArguments } from "./build-arguments.ts";
import { ProblemsError } from "../read/problem.ts";
import type { Steps } from "../../../../scripts/build.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url)).replace(/[\\/]$/, "");

/** The command behind `npm run build`. Progress and problems go to stderr. Gives the exit code. */
export async function runBuild(args: readonly string[], steps: Steps): Promise<number> {
  let options: BuildArguments;
  try {
    options = readBuildArguments(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    if (options.single) return await (await import("../workspace/build-single.ts")).buildSingle(steps, options.single, options);
    if (options.check) return await (await import("../workspace/check-workspace.ts")).checkWorkspace(root, steps, options.only);
    const { buildWorkspace } = await import("../workspace/build.ts");
    if (!options.watch) return await buildWorkspace(root, steps, options);
    const { watchWorkspace } = await import("../workspace/watch-workspace.ts");
    // Pages take longer than all the rest: whoever waits for the types need not wait for them.
    const groups = [
      new Set([...options.only].filter((name) => name !== "docs")),
      new Set([...options.only].filter((name) => name === "docs")),
    ];
    const builds = groups.filter(({ size }) => size > 0).map((only) => () => buildWorkspace(root, steps, { force: false, only }));
    // The first change should not have to wait for the tools to load.
    const warmUp = () => Promise.all(Object.values(steps).map((load) => load()));
    return await watchWorkspace(root, builds, warmUp);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
