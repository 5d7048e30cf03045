import { mkdirSync } from "node:fs";
import type { MeasuredComparison, Subject } from "./harness/comparison.ts";
import { measureComparison } from "./lib/measure-comparison.ts";
import { timeTypesCommand } from "./lib/time-types-command.ts";
import { readPackageScript } from "./lib/package-script.ts";
import { runProcess } from "./harness/process.ts";
import type { Command } from "./lib/start-process.ts";
import { withTemporaryFolder } from "./lib/temporary-folder.ts";
import { startWatchSession } from "./lib/watch-session.ts";
import { copyWorkspace, rewording } from "./lib/workspace-copy.ts";

const withoutDocs = ["--only", "lint,document,types,operations,handlers,validators,examples,error-codes"];
const contract = "spec/taler-merchant/openapi.yaml";

/** The build of the three contracts, in units of what openapi-typescript's own command takes for one of them. */
export function measureBuild(runs: number): Promise<MeasuredComparison> {
  return withTemporaryFolder(async (folder) => {
    const workspace = `${folder}/workspace`;
    mkdirSync(workspace);
    copyWorkspace(workspace);
    const script = readPackageScript("build");
    const build = (...args: string[]): Command => ({ file: script.file, args: [...script.args, ...args], cwd: workspace });
    const milliseconds = async (command: Command): Promise<number> => (await runProcess(command)).milliseconds;

    const unit: Subject = {
      name: `openapi-typescript ${contract}`,
      measure: () => timeTypesCommand(`${workspace}/${contract}`, folder),
    };
    return measureComparison(
      {
        title: "Build of three contracts",
        unit: "ms",
        baseline: unit,
        subjects: [
          {
            name: "everything but docs, cold",
            limit: { kind: "at most", ratio: 2.5 },
            measure: () => milliseconds(build("--force", ...withoutDocs)),
          },
          {
            name: "nothing stale",
            limit: { kind: "at most", ratio: 0.3 },
            measure: async () => {
              await runProcess(build());
              return milliseconds(build());
            },
          },
          ...watching(build("--watch", ...withoutDocs), `${workspace}/${contract}`),
          { name: "everything with docs, cold", measure: () => milliseconds(build("--force")) },
        ],
      },
      runs,
    );
  });
}

// One watcher sees two edits: the first finds the tools not loaded yet, every further one as the second.
function watching(command: Command, file: string): Subject[] {
  const reword = rewording(file);
  const limit = { kind: "at most", ratio: 1 } as const;
  const timeEdit = async (edit: number): Promise<number> => {
    const session = await startWatchSession(command);
    try {
      for (let before = 1; before < edit; before += 1) await session.timeEdit(reword);
      return await session.timeEdit(reword);
    } finally {
      await session.stop();
    }
  };
  return [
    { name: "--watch, first edit of one contract", limit, measure: () => timeEdit(1) },
    { name: "--watch, second edit of one contract", limit, measure: () => timeEdit(2) },
  ];
}
