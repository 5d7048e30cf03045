import { parseArgs, type ParseArgsConfig } from "node:util";
import { ProblemsError } from "../read/problem.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The arguments of a command: `values` by option, and `positionals` without the name of the command. */
export type CommandLine<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * Runs a command. Prints its usage for `--help` and reports errors.
 * @param options - What the command takes besides `--help`, as `parseArgs` of Node describes it.
 * @param work - Throws `WrongUse` for wrong arguments and a `ProblemsError` for broken files.
 * @returns The exit code: that of `work`, 1 after a `ProblemsError`, 2 after wrong use.
 */
export async function runCommand<T extends Options>(
  args: readonly string[],
  usage: string,
  options: T,
  work: (line: CommandLine<T>) => Promise<number> | number,
): Promise<number> {
  try {
    const all: Options = { ...options, help: { type: "boolean" } };
    const line = parseArgs({ args: [...args], options: all, allowPositionals: true });
    if (line.values["help"]) {
      process.stdout.write(usage);
      return 0;
    }
    return await work(line as CommandLine<T>);
  } catch (error) {
    if (error instanceof ProblemsError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof WrongUse) && !isParseError(error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
}

// Other errors of Node have a code, too.
function isParseError(error: unknown): error is TypeError {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** The arguments are wrong. The message says which, and what to write instead. */
export class WrongUse extends TypeError {}
