import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
const run = promisify(execFile);

interface LoadResult {
  readonly requests: { readonly average: number; readonly total: number };
  readonly non2xx: number;
  readonly errors: number;
}

/** How much to ask: for so many seconds, or so many requests. */
export type Amount = { readonly seconds: number } | { readonly requests: number };

/**
 * Requests per second that a server answers to ten connections, each sending its next one at once.
 * @throws {Error} When an answer is no success or a connection breaks.
 */
export async function load(url: string, authorization: string, amount: Amount): Promise<number> {
  const howMuch = "seconds" in amount ? ["--duration", String(amount.seconds)] : ["--amount", String(amount.requests)];
  const args = [
    autocannon,
    "--connections",
    "10",
    ...howMuch,
    "--json",
    "--no-progress",
    "--headers",
    `Authorization=${authorization}`,
    url,
  ];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 10_000_000 });
  const { requests, non2xx, errors } = JSON.parse(stdout) as LoadResult;
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} requests failed.`);
  return requests.average;
}
