// `npm run faults`: tries to break the server and counts what happens. Not part of `npm test`.
import { parseArgs } from "node:util";
import { parseCount } from "../support/parse-count.ts";
import { findPostgres } from "../support/postgres-server.ts";
import { runProgram, selectNames } from "../support/run-program.ts";
import { seedAccounts } from "./accounts.ts";
import { tryCredentials } from "./credentials.ts";
import { fillDisk, mountSmallDisk } from "./disk.ts";
import { floodLogin } from "./flood.ts";
import { killServer } from "./kill.ts";
import { sendMalformedRequests } from "./malformed.ts";
import { stopPostgres } from "./postgres.ts";
import { holdConnections } from "./slow-clients.ts";

const usage = `Usage: npm run faults -- [name…] [options]

Tries to break the server and counts what happens. Uses loopback only. Without a name, runs all:

  malformed     requests that break HTTP or the contracts
  slow-clients  connections that send one byte per second, while others are served
  flood         wrong passwords for one account on many connections, while its owner logs in
  credentials   passwords and tokens that must not work, and tokens that are revoked while they are used
  accounts      starts with many accounts
  kill          kills the server on SQLite at random moments under load
  postgres      crashes PostgreSQL under two servers (skipped where PostgreSQL is not installed)
  disk          fills the disk under the server on SQLite (skipped where mounting is not allowed; root may)

  --quick        few rounds and requests: checks that every fault can be run
  --rounds N     rounds of kill (default 100), flood and credentials (default 20), postgres and disk (default 10)
  --requests N   malformed requests (default 10000)
  --dice N       seed of the malformed requests (default 1)
  --store URL    store under malformed requests (default memory:)
  --clients N    slow clients (default 200)
  --accounts N   accounts of accounts (default 10000)
  --seconds N    how long slow clients are held (default 25)
  --help         this text

Exit codes: 0 all is well, 1 the server failed a check, 2 wrong use.
`;

/** The options, with `undefined` for what was not given. */
type Options = ReturnType<typeof readArguments>;

/** Each fault: whether the server passed, or `skipped`. */
const faults: Record<string, (options: Options) => Promise<boolean | "skipped">> = {
  malformed: ({ quick, requests, dice, store }) => sendMalformedRequests(requests ?? (quick ? 500 : 10_000), dice ?? 1, store),
  // A quick run is as long: the server disconnects slow clients after 20 seconds.
  "slow-clients": ({ quick, clients, seconds }) => holdConnections(clients ?? (quick ? 20 : 200), seconds ?? 25),
  flood: ({ quick, rounds }) => floodLogin(75, rounds ?? (quick ? 2 : 20)),
  credentials: ({ quick, rounds }) => tryCredentials(rounds ?? (quick ? 3 : 20)),
  accounts: ({ quick, accounts }) => seedAccounts(accounts ?? (quick ? 500 : 10_000)),
  kill: ({ quick, rounds }) => killServer(rounds ?? (quick ? 3 : 100)),
  postgres: async ({ quick, rounds }) => {
    const bin = findPostgres();
    if (bin === undefined) return skip("postgres", "PostgreSQL is not installed (Debian: postgresql)");
    return stopPostgres(bin, rounds ?? (quick ? 1 : 10));
  },
  disk: async ({ quick, rounds }) => {
    const disk = mountSmallDisk();
    if (disk === undefined) return skip("disk", "this user may not mount a disk; run it as root");
    return fillDisk(disk, rounds ?? (quick ? 1 : 10));
  },
};

process.exitCode = await runProgram(usage, readArguments, runFaults);

async function runFaults(options: Options): Promise<number> {
  let exitCode = 0;
  for (const name of options.names) {
    process.stderr.write(`${name} …\n`);
    const passed = await faults[name]?.(options).catch((error: unknown) => {
      process.stderr.write(`${(error as Error).stack}\n`);
      return false;
    });
    if (passed !== false) continue;
    process.stderr.write(`✘ ${name}: the server failed; see the figures above.\n`);
    exitCode = 1;
  }
  return exitCode;
}

/** @throws {TypeError} When a name or an option is wrong; the message names it. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      rounds: { type: "string" },
      requests: { type: "string" },
      dice: { type: "string" },
      store: { type: "string", default: "memory:" },
      clients: { type: "string" },
      seconds: { type: "string" },
      accounts: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return {
    ...values,
    names: selectNames("fault", Object.keys(faults), positionals),
    rounds: parseCount("--rounds", values.rounds),
    requests: parseCount("--requests", values.requests),
    dice: parseCount("--dice", values.dice),
    clients: parseCount("--clients", values.clients),
    seconds: parseCount("--seconds", values.seconds),
    accounts: parseCount("--accounts", values.accounts),
  };
}

function skip(name: string, reason: string): "skipped" {
  process.stderr.write(`SKIPPED ${name}: ${reason}.\n`);
  return "skipped";
}
