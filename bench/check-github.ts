// GitHub's REST description goes through the build, and what comes out compiles and runs. Run by `npm run check:github`;
// no part of `npm test`, since it fetches 29 MB from npm the first time and takes half a minute.
import { parseArgs } from "node:util";
import { checkGithub } from "./lib/check-github-output.ts";

const usage = `Usage: npm run check:github [-- --help]

Builds from GitHub's REST description (over a thousand operations), compiles what was built with TypeScript's strictest
settings, loads it into Node and runs its validators on its examples. The description comes from the npm package
@octokit/openapi, once: 29 MB, kept in node_modules/.cache.

Exit codes: 0 all of it works, 1 something does not, 2 wrong use.
`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean", default: false } } });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    await checkGithub((line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    process.stderr.write(`✘ ${(error as Error).message}\n`);
    return 1;
  }
}
