import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));

/** What autocannon's `--json` says that is looked at here. */
interface LoadResult {
  readonly requests: { readonly average: number };
  readonly non2xx: number;
  readonly errors: number;
}

/**
 * Requests per second over ten connections in four seconds. With a body, POST.
 * @throws {Error} When an answer is no success or a connection breaks.
 */
export async function measureLoad(url: string, authorization: string, body?: string): Promise<number> {
  const headers = ["--headers", `Authorization=${authorization}`];
  const post = body === undefined ? [] : ["--method", "POST", "--body", body, "--headers", "Content-Type=application/json"];
  const options = ["--connections", "10", "--duration", "4", "--json", "--no-progress", ...headers, ...post];
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...options, url]);
  const { requests, non2xx, errors } = JSON.parse(stdout) as LoadResult;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} requests failed.`);
  return requests.average;
}
