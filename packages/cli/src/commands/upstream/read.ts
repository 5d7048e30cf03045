import { parseArgs } from "node:util";
import { readPaths } from "../../upstream/read/read-paths.ts";

export const usage = `Usage: npm run upstream -- read PATH…

Reads documents and prints what they state as JSON on stdout; its shape is published in packages/cli/src/upstream/facts/facts.schema.json.
What is not understood goes to stderr, with its file and line, and into the JSON.

  PATH     a file, or a folder with all below it: RST of Sphinx and Taler, saved pages of a git web view,
           patches and saved commit pages, Markdown or saved text; told apart by their content
  --help   this text

Exit codes: 0 all understood, 1 something was not, 2 wrong use.
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
    if (positionals.length === 0) throw new TypeError("read needs a PATH: a file or a folder with documents.");
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
