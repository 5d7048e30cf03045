import { runCommand, WrongUse } from "./command-line.ts";

const usage = `Usage: token-apis diff OLD NEW

Compares two revisions of an OpenAPI document by Redocly's rules, and prints each change: major changes break clients.

  --help   show this text

Exit codes: 0 no change breaks clients, 1 one does or a document has problems, 2 wrong use.
`;

/**
 * The command `token-apis diff`. Prints the changes to stdout.
 * @returns The exit code.
 */
export async function runDiff(args: readonly string[]): Promise<number> {
  return await runCommand(args, usage, {}, async ({ positionals: [before, after, ...others] }) => {
    if (before === undefined || after === undefined) throw new WrongUse("diff requires two documents: OLD and NEW.");
    if (others.length > 0) throw new WrongUse(`diff takes two documents. Unexpected: ${others.join(" ")}.`);
    const { diffDocuments } = await import("../workspace/diff-documents.ts");
    return await diffDocuments(before, after);
  });
}
