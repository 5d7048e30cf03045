import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Starts the server as `npm start` does, on a free port. */
export async function startServer(): Promise<{ url: string; stop: () => void }> {
  const pages = ["--console", "packages/console/dist", "--docs", "generated/docs"];
  const args = [
    "--conditions=token-apis-src",
    "packages/server/src/node/main.ts",
    ...pages,
    "--port",
    "0",
    "--log-level",
    "warn",
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    said += String(chunk);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url !== undefined) return { url, stop: () => void child.kill() };
  }
  throw new Error(`The server ended before it was ready: ${said}`);
}
