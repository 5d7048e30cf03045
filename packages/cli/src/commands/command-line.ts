import { parseArgs } from "node:util";
import { ProblemsError } from "../../read/problem.ts";

export interface CommandLine {
  readonly positionals: readonly string[];
  /** Value of `--api`. */
  readonly api: string | undefined;
}

/**
 * Runs a command. Prints its usage for `--help` and reports errors.
 * @param work - Throws `WrongUse` for wrong arguments and a `ProblemsError` for broken files.
 * @returns The exit code: that of `work`, 1 after a `ProblemsError`, 2 after wrong use.
 */
export async function runCommand(
  args: readonly string[],
  usage: string,
  work: (line: CommandLine) => Promise<number> | number,
): Promise<number> {
  try {
    const options = { help: { type: "boolean" }, api: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    return await work({ positionals, api: values.api });
  } catch (error) {
    if (error instanceof ProblemsError) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof TypeError) || !(error instanceof WrongUse || "code" in error)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 2;
  }
}

/** The arguments are wrong. The message says which, and what to write instead. */
export class WrongUse extends TypeError {}
