import { runCommand } from "./command-line.ts";

const usage = `Usage: token-apis lint [FILE…]

Checks OpenAPI documents with Redocly's rules: those of redocly.yaml in this folder, or else the recommended ones. Prints each
problem with its place. Without FILE, it checks every API of redocly.yaml.

  --help   show this text

Exit codes: 0 no errors, 1 a document has errors, 2 wrong use.
`;

/**
 * The command `token-apis lint`. Prints the problems to stdout.
 * @param root - The project: the folder that contains `redocly.yaml`.
 * @returns The exit code.
 */
export async function runLint(args: readonly string[], root: string): Promise<number> {
  return await runCommand(args, usage, {}, async ({ positionals }) => {
    const { lintDocuments } = await import("../workspace/lint-documents.ts");
    const { formatProblem } = await import("../read/problem.ts");
    const { count } = await import("../workspace/report.ts");
    const problems = await lintDocuments(root, positionals);
    for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`);
    const errors = problems.filter(({ severity }) => severity === "error").length;
    process.stderr.write(`${count(errors, "error")}, ${count(problems.length - errors, "warning")}\n`);
    return errors > 0 ? 1 : 0;
  });
}
