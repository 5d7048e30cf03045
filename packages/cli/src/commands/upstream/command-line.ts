import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ProblemsError } from "../../read/problem.ts";

/** The checkout that the commands work on. */
export const checkout = fileURLToPath(new URL("../../../../../", import.meta.url)).replace(/[\\/]$/, "");

export interface CommandLine {
  readonly positionals: readonly string[];
  /** Value of `--api`. */
  readonly api: string | undefined;
}

/**
 * Runs a command: prints its usage on `--help`, says what is wrong with its arguments and with what it reads.
 * @param work - Throws a TypeError for wrong use, a ProblemsError for broken files.
 * @returns Exit code: what `work` gives, 1 after a ProblemsError, 2 after a TypeError.
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

/** Arguments that a command cannot do anything with; the message says which and what to write. */
export class WrongUse extends TypeError {}
