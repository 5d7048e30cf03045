import { basename, dirname } from "node:path";
import { runCommand, WrongUse } from "./command-line.ts";

const usage = `Usage: token-apis docs FILE --output PAGE.html

Writes the reference of an OpenAPI document (3.0, 3.1, 3.2) or Swagger 2.0: one page by Redocly that loads nothing from other hosts.

  --output PAGE.html   the page
  --help               show this text

Exit codes: 0 done, 1 the document has problems or the page is not writable, 2 wrong use.
`;

/**
 * The command `token-apis docs`. Prints progress and problems to stderr.
 * @returns The exit code.
 */
export async function runDocs(args: readonly string[]): Promise<number> {
  return await runCommand(args, usage, { output: { type: "string" } }, async ({ positionals: [file, ...others], values }) => {
    if (file === undefined) throw new WrongUse("docs requires a FILE.");
    if (others.length > 0) throw new WrongUse(`docs takes one FILE. Unexpected: ${others.join(" ")}.`);
    const { output } = values;
    if (output === undefined) throw new WrongUse("docs requires --output PAGE.html.");
    const { buildPage } = await import("../workspace/build.ts");
    await buildPage(file, dirname(output), basename(output));
    return 0;
  });
}
