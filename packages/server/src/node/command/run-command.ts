import { statSync } from "node:fs";
import { createApp } from "../../create-app.ts";
import { createLogger } from "../logging/create-logger.ts";
import { createPages } from "../pages/create-pages.ts";
import { createDemo } from "../pages/demo.ts";
import { announceTan } from "../../two-factor/tan.ts";
import { isLoopback, loadSeed } from "./load-seed.ts";
import { type OpenedStore, openStore } from "../stores/open-store.ts";
import { HELP, parseArguments, UsageError } from "./parse-arguments.ts";
import { scryptPassword } from "../passwords/scrypt-password.ts";
import { type RunningServer, serve, type ServeOptions } from "../serve.ts";
import { sampleCalls, startNotice } from "./start-notice.ts";

/**
 * Runs `token-apis-server`: starts the server and prints where it is; with `--help` prints that and starts nothing.
 * @throws {UsageError} When the arguments, the seed, the store or the port cannot be used.
 */
export async function runCommand(argv: readonly string[]): Promise<RunningServer | undefined> {
  const { port, host, seed: seedFile, store: storeUrl, docs, console: page, logLevel, help } = parseArguments(argv);
  if (help) {
    console.log(HELP);
    return undefined;
  }
  assertFolder("--docs", docs);
  assertFolder("--console", page);
  const seed = loadSeed(seedFile, host);
  // The passwords of the demo are public, and its TANs are shown to those who can reach this machine's own address.
  const demo = seedFile === undefined && isLoopback(host) ? createDemo(seed) : undefined;
  const logger = createLogger(logLevel, (lines) => process.stderr.write(lines));
  const opened = await openStore(storeUrl);
  const { store, place } = opened;
  const app = createApp({
    seed,
    store,
    logger,
    hashPassword: scryptPassword,
    onTan(notice) {
      announceTan(notice);
      demo?.addTan(notice);
    },
    elsewhere: createPages({ console: page, docs, demo, logger }),
  });
  const server = await listen({ app, port, host, logger }, opened);
  // The passwords of the demo are public. Those of a seed file must not reach a log.
  console.log(startNotice(server.url, sampleCalls(seed, server.url, seedFile === undefined), docs !== undefined, place));
  return server;
}

function assertFolder(option: string, folder: string | undefined): void {
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`${option} ${folder} is not a folder.`);
  }
}

/** A server that takes the store with it when it is closed, and when it cannot listen. */
async function listen(options: Required<ServeOptions>, { close: closeStore }: OpenedStore): Promise<RunningServer> {
  try {
    const { url, close } = await serve(options);
    const closeBoth = async (graceMs?: number): Promise<void> => {
      await close(graceMs);
      await closeStore();
    };
    return { url, close: closeBoth };
  } catch (error) {
    await closeStore();
    const problem = error instanceof Error && "code" in error ? PROBLEMS[String(error.code)] : undefined;
    if (problem === undefined) throw error;
    throw new UsageError(`Port ${options.port} on ${options.host} ${problem}`, { cause: error });
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use. Choose another with --port.",
  EACCES: "needs rights that you do not have. Choose one above 1023 with --port.",
  EADDRNOTAVAIL: "is not an address of this machine. Choose another with --host.",
  EAI_AGAIN: "cannot be looked up now. Choose another with --host, or try again.",
  ENOTFOUND: "is not a known host. Choose another with --host.",
};
