import { fileURLToPath } from "node:url";
import { runProcess } from "../harness/process.ts";
import { root } from "./paths.ts";

/** What autocannon's `--json` says that is looked at here. */
interface LoadResult {
  readonly requests: { readonly average: number };
  readonly non2xx: number;
  readonly errors: number;
}

/**
 * Requests per second that a server answers to ten connections within four seconds, each sending its next one at once.
 * @param body - JSON to be sent by POST. @default none, by GET
 * @throws {Error} When an answer is no success or a connection breaks.
 */
export async function measureLoad(url: string, authorization: string, body?: string): Promise<number> {
  const options = ["--connections", "10", "--duration", "4", "--json", "--no-progress"];
  const post = body === undefined ? [] : ["--method", "POST", "--body", body, "--headers", "Content-Type=application/json"];
  const args = [autocannon, ...options, "--headers", `Authorization=${authorization}`, ...post, url];
  const { stdout } = await runProcess({ file: process.execPath, args, cwd: root });
  const { requests, non2xx, errors } = JSON.parse(stdout) as LoadResult;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} requests failed.`);
  return requests.average;
}

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
