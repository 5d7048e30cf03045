import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The pages of the server once the site is built. */
const builtPages = ["--console", "packages/console/dist", "--docs", "site/docs"];

/** Starts the server on a free port. `pages` are its options for what stands beside the APIs. */
export async function startServer(...pages: readonly string[]): Promise<{ url: string; stop: () => void }> {
  const main = ["--conditions=token-apis-src", "packages/server/src/node/main.ts", "--port", "0", "--log-level", "warn"];
  const args = [...main, ...(pages.length === 0 ? builtPages : pages)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    said += String(chunk);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url !== undefined) return { url, stop: () => void child.kill() };
  }
  throw new Error(`The server ended before it was ready: ${said}`);
}
