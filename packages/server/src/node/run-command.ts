import { statSync } from "node:fs";
import { createApp } from "../create-app.ts";
import { createPages } from "./create-pages.ts";
import { loadSeed } from "./load-seed.ts";
import { HELP, parseArguments } from "./parse-arguments.ts";
import { sampleCalls } from "./sample-calls.ts";
import { type RunningServer, serve, type ServeOptions } from "./serve.ts";
import { startNotice } from "./start-notice.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs `token-apis-server`: starts the server and prints where it is; with `--help` prints that and starts nothing.
 * @throws {UsageError} When the arguments, the seed or the port cannot be used.
 */
export async function runCommand(argv: readonly string[]): Promise<RunningServer | undefined> {
  const { port, host, seed: seedFile, docs, help } = parseArguments(argv);
  if (help) {
    console.log(HELP);
    return undefined;
  }
  if (docs !== undefined && statSync(docs, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`--docs ${docs} is no folder.`);
  }
  const seed = loadSeed(seedFile, host);
  const server = await listen({ app: createApp({ seed, elsewhere: createPages(docs) }), port, host });
  // Passwords of a demo are no secrets; those of a seed file stay out of what may be a log.
  console.log(startNotice(server.url, sampleCalls(seed, server.url, seedFile === undefined), docs !== undefined));
  return server;
}

async function listen(options: Required<ServeOptions>): Promise<RunningServer> {
  try {
    return await serve(options);
  } catch (error) {
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    if (problem === undefined) throw error;
    throw new UsageError(`Port ${options.port} on ${options.host} ${problem}`, { cause: error });
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use. Choose another with --port.",
  EACCES: "needs rights that you do not have. Choose one above 1023 with --port.",
  EADDRNOTAVAIL: "is no address of this machine. Choose another with --host.",
  ENOTFOUND: "is no known host. Choose another with --host.",
};
