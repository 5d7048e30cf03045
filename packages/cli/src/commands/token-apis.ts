import { readFileSync } from "node:fs";
import { dispatch } from "./dispatch.ts";

const commands = {
  build: async () => (await import("./build.ts")).runBuild,
  lint: async () => (await import("./lint.ts")).runLint,
  docs: async () => (await import("./docs.ts")).runDocs,
  mock: async () => (await import("./mock.ts")).runMock,
  diff: async () => (await import("./diff.ts")).runDiff,
  upstream: async () => (await import("./upstream.ts")).runUpstream,
};

const usage = `Usage: token-apis COMMAND [options]

  build          generate TypeScript from OpenAPI documents
  lint           check OpenAPI documents with Redocly's rules
  docs           write the reference of an OpenAPI document as one page
  mock           serve a mock of an OpenAPI document over HTTP
  diff           name what changed between two revisions, and what of it breaks clients
  upstream       compare contracts with the documents that they are made from
  --help         show this text; COMMAND --help shows that of a command
  --version      show the version

Exit codes: 0 done, 1 a document has problems or a check failed, 2 wrong use.
`;

/**
 * The command `token-apis`: dispatches to its commands.
 * @param root - The project: the folder that contains `redocly.yaml`.
 * @returns The exit code.
 */
export async function runTokenApis(args: readonly string[], root: string): Promise<number> {
  if (args[0] !== "--version") return await dispatch(args, root, usage, commands);
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  process.stdout.write(`${version}\n`);
  return 0;
}
