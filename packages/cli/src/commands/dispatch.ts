/** A command: takes its arguments and the working directory, and returns the exit code. */
type Command = (args: readonly string[], root: string) => Promise<number>;

/**
 * Runs the command that the first argument names.
 * @param usage - Printed for `--help` to stdout, and after an error to stderr.
 * @param commands - Each is loaded when it is called, so `--help` needs no compiler.
 * @returns The exit code of the command, or 2 when there is no such command.
 */
export async function dispatch(
  [name = "", ...args]: readonly string[],
  root: string,
  usage: string,
  commands: Readonly<Record<string, () => Promise<Command>>>,
): Promise<number> {
  if (name === "--help") {
    process.stdout.write(usage);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`${name === "" ? "A command is missing." : `Unknown command: ${name}.`}\n\n${usage}`);
    return 2;
  }
  const run = await load();
  return await run(args, root);
}
