import { existsSync } from "node:fs";
import { runCommand, WrongUse } from "../command-line.ts";
import { readPaths } from "../../upstream/read/read-paths.ts";

const usage = `Usage: token-apis upstream read PATH…

Reads documents and prints their facts as JSON. packages/cli/src/upstream/facts/facts.schema.json describes the JSON.
Passages that cannot be read are listed on stderr with file and line, and in the JSON.

  PATH     a file, or a folder with everything below it: RST of Sphinx and Taler, saved pages of a git web view,
           patches and saved commit pages, Markdown or saved text. The content decides how a file is read
  --help   show this text

Exit codes: 0 everything was read, 1 something could not be read, 2 wrong use.
`;

/** The command `upstream read PATH…`. Prints the facts to stdout and returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  return await runCommand(args, usage, {}, async ({ positionals }) => {
    if (positionals.length === 0) throw new WrongUse("read requires a PATH: a file or a folder with documents.");
    const missing = positionals.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new WrongUse(`${missing.join(", ")} does not exist: name a file or a folder with documents.`);
    const facts = await readPaths(positionals);
    process.stdout.write(`${JSON.stringify(facts, undefined, 2)}\n`);
    const problems = facts.documents.flatMap(({ path, problems: own }) => own.map((problem) => ({ path, ...problem })));
    for (const { path, line, message } of problems) process.stderr.write(`✘ ${message}\n  at ${path}:${line}\n`);
    return problems.length === 0 ? 0 : 1;
  });
}
