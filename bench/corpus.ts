import { join } from "node:path";
import { bundleSize, clientModule, openapiFetchModule } from "./harness/bundle-size.ts";
import { compare, type Comparison, type Effort } from "./harness/comparison.ts";
import { fetchGithubDescription } from "./harness/github-description.ts";
import { readPackageScript, root, runProcess, withTemporaryFolder } from "./harness/process.ts";
import { timeTypesCommand } from "./harness/time-types-command.ts";

/**
 * The build of GitHub's REST description, against openapi-typescript's own command, and the bundle of two of its operations.
 * A quick run takes a contract of this repository instead, to download nothing.
 */
export function measureCorpus(effort: Effort): Promise<Comparison[]> {
  return withTemporaryFolder(async (folder) => {
    const document = effort.quick ? join(root, "spec/taler-corebank/openapi.yaml") : await fetchGithubDescription();
    const twoOperations = effort.quick ? "listTokens, revokeToken" : "reposGet, issuesListForRepo";
    const name = effort.quick ? "taler-corebank" : "GitHub's REST description";
    const { file, args } = readPackageScript("build");
    const build = async (only: string): Promise<number> => {
      const options = ["--spec", document, "--out", `${folder}/out`, "--only", only];
      return (await runProcess({ file, args: [...args, ...options], cwd: root })).milliseconds;
    };
    const builds = await compare(
      {
        title: `Build of ${name}`,
        unit: "ms",
        baseline: { name: "openapi-typescript", measure: () => timeTypesCommand(document, folder) },
        contenders: [
          {
            name: "types and operations",
            limit: { kind: "at most", value: 1.5 },
            measure: () => build("types,operations"),
          },
          {
            name: "types, operations and validators",
            limit: { kind: "at most", value: 3 },
            measure: () => build("types,operations,validators"),
          },
        ],
      },
      effort,
    );
    const client = clientModule(twoOperations, `${folder}/out/operations.ts`);
    const bundles = await compare(
      {
        title: `Client of ${name} in a bundle`,
        unit: "B gzip",
        baseline: { name: "openapi-fetch", measure: () => bundleSize(openapiFetchModule) },
        contenders: [{ name: "createClient, 2 operations", measure: () => bundleSize(client) }],
      },
      { rounds: 1, quick: true },
    );
    return [builds, bundles];
  });
}
