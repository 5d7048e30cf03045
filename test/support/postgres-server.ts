import { execFile, execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** An empty PostgreSQL server on a free port of this machine. */
export interface PostgresServer {
  /** Creates an empty database and returns its URL. */
  readonly createDatabase: () => Promise<string>;
  /** Stops the server; `immediate` is like a crash. */
  readonly stop: (mode: "fast" | "immediate") => Promise<void>;
  readonly start: () => Promise<void>;
  /** Pauses all processes with their connections open, like a lost machine. Returns a function that resumes them. */
  readonly freeze: () => Promise<() => void>;
  readonly execute: (database: string, sql: string) => Promise<void>;
  /** Stops the server and removes its files. */
  readonly remove: () => Promise<void>;
}

/** Finds the folder of `initdb`, `pg_ctl` and the other programs; `undefined` when PostgreSQL is not installed. */
export function findPostgres(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env["PATH"] ?? "").split(":")];
  return folders.find((folder) => folder !== "" && existsSync(join(folder, "initdb")));
}

/** Starts a server from the programs in `bin`. Root starts it as user `postgres`, because PostgreSQL refuses to run as root. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "token-apis-postgres-"));
  const data = join(folder, "data");
  const account = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
  if (account) chownSync(folder, account.uid, account.gid);
  const port = await freePort();
  const call = (program: string, ...argv: string[]) => run(join(bin, program), argv, { ...account, cwd: folder });

  await call("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync");
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='${folder}'`;
  const start = async (): Promise<void> => {
    await call("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start");
  };
  const stop = async (mode: string): Promise<void> => {
    await call("pg_ctl", "-D", data, "-w", "-m", mode, "stop");
  };
  await start();
  const signal = (pids: readonly number[], name: NodeJS.Signals): void => pids.forEach((pid) => process.kill(pid, name));
  let databases = 0;
  return {
    start,
    stop,
    async freeze() {
      const [postmaster = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      const { stdout } = await run("ps", ["-o", "pid=", "--ppid", postmaster]);
      const pids = [postmaster, ...stdout.trim().split(/\s+/u)].map(Number);
      signal(pids, "SIGSTOP");
      return () => signal(pids, "SIGCONT");
    },
    async execute(database, sql) {
      await call("psql", "-q", "-d", database, "-c", sql);
    },
    async createDatabase() {
      const name = `test${++databases}`;
      await call("createdb", "-h", "127.0.0.1", "-p", String(port), "-U", "postgres", name);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    async remove() {
      await stop("immediate").catch(() => undefined);
      rmSync(folder, { recursive: true });
    },
  };
}

const idOf = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
