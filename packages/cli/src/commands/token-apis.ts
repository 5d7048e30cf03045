import { readFileSync } from "node:fs";

// Each command is loaded when it is called: --help needs no compiler.
const commands = {
  build: async () => (await import("./build-documents.ts")).runBuildDocuments,
};

const usage = `Usage: token-apis COMMAND [options]

  build          generate TypeScript from OpenAPI documents
  --help         show this text; COMMAND --help shows that of a command
  --version      show the version

Exit codes: 0 done, 1 a document has problems or a check failed, 2 wrong use.
`;

/**
 * The command `token-apis`: dispatches to its commands.
 * @param root - The project: the folder that contains `redocly.yaml`.
 * @returns The exit code.
 */
export async function runTokenApis([command = "", ...args]: readonly string[], root: string): Promise<number> {
  if (command === "--help") {
    process.stdout.write(usage);
    return 0;
  }
  if (command === "--version") {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (!isCommand(command)) {
    process.stderr.write(`${command === "" ? "A command is missing." : `Unknown command: ${command}.`}\n\n${usage}`);
    return 2;
  }
  const run = await commands[command]();
  return await run(args, root);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
