import { parseArgs } from "node:util";
import { readPaths } from "../../upstream/read/read-paths.ts";

export const usage = `Usage: npm run upstream -- read PATH…

Reads documents and prints their facts as JSON. packages/cli/src/upstream/facts/facts.schema.json describes the JSON.
Passages that cannot be read are listed on stderr with file and line, and in the JSON.

  PATH     a file, or a folder with everything below it: RST of Sphinx and Taler, saved pages of a git web view,
           patches and saved commit pages, Markdown or saved text. The content decides how a file is read
  --help   show this text

Exit codes: 0 everything was read, 1 something could not be read, 2 wrong use.
`;

/** @returns Exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let paths: readonly string[];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean" } },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (positionals.length === 0) throw new TypeError("read requires a PATH: a file or a folder with documents.");
    paths = positionals;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    const facts = await readPaths(paths);
    process.stdout.write(`${JSON.stringify(facts, undefined, 2)}\n`);
    const problems = facts.documents.flatMap(({ path, problems: own }) => own.map((problem) => ({ path, ...problem })));
    for (const { path, line, message } of problems) process.stderr.write(`✘ ${message}\n  at ${path}:${line}\n`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
