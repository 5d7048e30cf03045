import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const PATIENCE_MS = 10_000;

/**
 * Serves a bundled worker on loopback, and stops it.
 *
 * @param command - Path of the command `workerd`.
 * @param folder - Where `bundle` stands; the configuration is written there.
 * @param bundle - Name of the file, an ES module.
 * @returns The text that the worker answers to a GET of the path.
 * @throws {Error} The worker does not answer in time.
 */
export async function serveInWorkerd(command: string, folder: string, bundle: string, path: string): Promise<string> {
  const port = await freePort();
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "${bundle}")],
  compatibilityDate = "2025-06-01",
);
`,
  );
  const child = spawn(command, ["serve", "config.capnp"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  const gone = once(child, "close");
  try {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
      if (response) return await response.text();
    }
    throw new Error(`workerd does not answer. ${log}`);
  } finally {
    child.kill();
    await gone;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
