import { dispatch } from "./dispatch.ts";

const commands = {
  read: async () => (await import("./upstream/read.ts")).run,
  check: async () => (await import("./upstream/check.ts")).run,
  update: async () => (await import("./upstream/update.ts")).run,
  diff: async () => (await import("./upstream/diff.ts")).run,
};

const usage = `Usage: token-apis upstream COMMAND [options]

  read PATH…     print the facts of documents as JSON
  check          compare the contracts with their locks, in both directions; needs no documents
  update DIR     read the documents again, rewrite the locks, print what changed
  diff A B       print what changed between two revisions of documents
  --help         show this text; COMMAND --help shows that of a command

Exit codes: 0 done, 1 a check failed, 2 wrong use.
`;

/**
 * The command `token-apis upstream`: dispatches to read, check, update and diff.
 * @param root - The workspace: the folder that contains `spec/`.
 * @returns The exit code.
 */
export async function runUpstream(args: readonly string[], root: string): Promise<number> {
  return await dispatch(args, root, usage, commands);
}
