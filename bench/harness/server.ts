import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { basic } from "@token-apis/client";
import { createTalerCorebankClient } from "@token-apis/client/taler-corebank";
import { atExit, root, runProcess } from "./process.ts";

/** A server in a process of its own. */
export interface Server {
  /** Without a slash at its end. */
  readonly url: string;
  /** Ends the server and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** The server's command, from its sources. */
const command = join(root, "packages/server/src/node/main.ts");

/** The paths of an account of the server's demo seed. */
export const demoAccount = {
  tokenPath: "/taler-corebank/accounts/alice/token",
  tokensPath: "/taler-corebank/accounts/alice/tokens",
} as const;

/** Starts `token-apis-server` on a free port. Its log goes to a file in `folder`. */
export function startTokenServer(folder: string, ...args: readonly string[]): Promise<Server> {
  return startServer(folder, command, ["--port", "0", ...args]);
}

/** Starts a bare Hono app with one route that answers a JSON text. It parses the text once and serialises it per request. */
export function startBareHono(folder: string, route: string, json: string, ...args: readonly string[]): Promise<Server> {
  const file = join(folder, `answer-${counter}.json`);
  writeFileSync(file, json);
  return startServer(folder, join(root, "bench/programs/bare-hono.ts"), [file, route, ...args]);
}

let counter = 0;

/**
 * Starts a TypeScript file and waits until it prints `Ready: <url>`. It gets this process's Node options.
 * @throws {Error} When the program ends before it listens; the message has its output.
 */
export async function startServer(folder: string, file: string, args: readonly string[]): Promise<Server> {
  // A file rather than a pipe: this process would have to read a pipe while it measures.
  const log = join(folder, `server-${++counter}.log`);
  const output = openSync(log, "w");
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: ["ignore", output, output] });
  closeSync(output);
  const kill = atExit(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  while (child.exitCode === null && child.signalCode === null) {
    const [, url] = /^Ready: (\S+?)\/?\s/mu.exec(readFileSync(log, "utf8")) ?? [];
    if (url !== undefined) return { url, stop };
    await sleep(20);
  }
  throw new Error(`${file} ended before it listened:\n${readFileSync(log, "utf8")}`);

  async function stop(): Promise<void> {
    kill();
    await ended;
  }
}

/**
 * Creates tokens in the demo account through the API.
 * @returns `Authorization` with the last token, which can create more.
 */
export async function createTokens(url: string, count: number): Promise<string> {
  const auth = basic("alice", "alice-password");
  const bank = createTalerCorebankClient({ baseUrl: `${url}/taler-corebank`, auth });
  let token = "";
  for (let number = 1; number <= count; number += 1) {
    const body = { scope: "readwrite", refreshable: true, description: `cash desk ${number}` } as const;
    const answer = await bank.createToken({ path: { username: "alice" }, body });
    if (answer.status !== 200) throw new Error(`${url} did not create a token: status ${answer.status}.`);
    token = answer.body.access_token;
  }
  return `Bearer ${token}`;
}

/** What `autocannon --json` prints; only the members read here. */
interface LoadResult {
  readonly requests: { readonly average: number };
  readonly non2xx: number;
  readonly errors: number;
}

/** Requests to send: over ten connections, each sending its next request as soon as it has an answer. */
export interface Load {
  readonly url: string;
  readonly authorization: string;
  readonly seconds: number;
  /** JSON to send by POST. @default none, by GET */
  readonly body?: string;
}

/**
 * Measures the requests per second that a server answers.
 * @throws {Error} When an answer is not a success or a connection breaks.
 */
export async function measureLoad({ url, authorization, seconds, body }: Load): Promise<number> {
  const options = ["--connections", "10", "--duration", String(seconds), "--json", "--no-progress"];
  const post = body === undefined ? [] : ["--method", "POST", "--body", body, "--headers", "Content-Type=application/json"];
  const args = [autocannon, ...options, "--headers", `Authorization=${authorization}`, ...post, url];
  const { stdout } = await runProcess({ file: process.execPath, args, cwd: root });
  const { requests, non2xx, errors } = JSON.parse(stdout) as LoadResult;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} requests failed.`);
  return requests.average;
}

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
