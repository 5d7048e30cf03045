import { readFileSync } from "node:fs";
import { dispatch } from "./dispatch.ts";

const commands = {
  build: async () => (await import("./build-documents.ts")).runBuildDocuments,
  mock: async () => (await import("./mock.ts")).runMock,
};

const usage = `Usage: token-apis COMMAND [options]

  build          generate TypeScript from OpenAPI documents
  mock           serve a mock of an OpenAPI document over HTTP
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
