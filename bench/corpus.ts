import type { MeasuredComparison } from "./harness/comparison.ts";
import { fetchGithubDescription } from "./harness/github-description.ts";
import { measureComparison } from "./lib/measure-comparison.ts";
import { readPackageScript } from "./lib/package-script.ts";
import { root } from "./lib/paths.ts";
import { runProcess } from "./harness/process.ts";
import { withTemporaryFolder } from "./lib/temporary-folder.ts";
import { timeTypesCommand } from "./lib/time-types-command.ts";

/** A document of over a thousand operations, in units of what openapi-typescript's own command takes for it. */
export async function measureGithub(runs: number): Promise<MeasuredComparison> {
  const document = await fetchGithubDescription();
  const { file, args } = readPackageScript("build");
  return withTemporaryFolder((folder) => {
    const build = async (only: string): Promise<number> => {
      const options = ["--spec", document, "--out", `${folder}/out`, "--only", only];
      return (await runProcess({ file, args: [...args, ...options], cwd: root })).milliseconds;
    };
    return measureComparison(
      {
        title: "GitHub's REST description",
        unit: "ms",
        baseline: { name: "openapi-typescript", measure: () => timeTypesCommand(document, folder) },
        subjects: [
          {
            name: "types and operations",
            limit: { kind: "at most", ratio: 1.5 },
            measure: () => build("types,operations"),
          },
          {
            name: "types, operations and validators",
            limit: { kind: "at most", ratio: 3 },
            measure: () => build("types,operations,validators"),
          },
        ],
      },
      runs,
    );
  });
}
