import { parseArgs } from "node:util";
import { LOG_LEVELS, type LogLevel } from "../logging/create-logger.ts";

/** The arguments of the command. */
export interface Arguments {
  readonly port: number;
  readonly host: string;
  /** Absent: the demo seed. */
  readonly seed?: string;
  /** URL of the store, see `openStore`. */
  readonly store: string;
  /** Folder of the documentation site. Absent: it is not served. */
  readonly docs?: string;
  /** Folder of the console. Absent: a list of the APIs stands at `/`. */
  readonly console?: string;
  readonly logLevel: LogLevel;
  readonly help: boolean;
}

export const HELP = `Usage: token-apis-server [options]
       token-apis-server hash-password

Serves the APIs taler-merchant, taler-corebank and onewelcome over HTTP.

  --port N      port to listen on, 0 for any free one (8080)
  --host H      name or address to listen on (127.0.0.1)
  --seed FILE   accounts and tokens to start with, YAML or JSON (a demo)
  --store URL   where tokens are stored: memory:, sqlite:FILE or postgres://user:password@host/database (memory:)
  --docs DIR    also serve the documentation in this folder, under /docs/
  --console DIR also serve the console in this folder, at /
  --log-level L debug, info, warn, error or silent (info); lines of JSON on stderr, one per request at info
  --help        show this text

hash-password reads a password from standard input and prints its hash, which a seed may hold instead of the password.

Exit codes: 0 stopped by a signal, 1 the server failed, 2 wrong use.`;

/**
 * Parses the arguments of the command.
 * @throws {UsageError} When an argument is unknown or invalid.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const {
    port = "8080",
    host = "127.0.0.1",
    store = "memory:",
    "log-level": level = "info",
    help = false,
    ...files
  } = parse(argv);
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
  }
  if (host === "") throw new UsageError("--host must be a name or an address.");
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (logLevel === undefined) throw new UsageError(`--log-level must be one of ${LOG_LEVELS.join(", ")}, not "${level}".`);
  return { port: Number(port), host, store, logLevel, help, ...files };
}

interface Flags {
  port?: string;
  host?: string;
  store?: string;
  seed?: string;
  docs?: string;
  console?: string;
  "log-level"?: string;
  help?: boolean;
}

function parse(argv: readonly string[]): Flags {
  const text = { type: "string" } as const;
  try {
    const options = {
      port: text,
      host: text,
      seed: text,
      store: text,
      docs: text,
      console: text,
      "log-level": text,
      help: { type: "boolean" },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    // The first sentence is the problem; the rest is advice about options that look like values.
    const [problem = ""] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError(`${problem.replace(/\.$/, "")}. See --help.`, { cause: error });
  }
}

/** The command was used in a wrong way. The message is one line and says how to fix it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
