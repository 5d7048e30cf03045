#!/usr/bin/env node
// The command `token-apis-server`.
import { hashPassword } from "./command/hash-password.ts";
import { runCommand } from "./command/run-command.ts";
import { UsageError } from "./command/parse-arguments.ts";

// The reader of the output may have gone. The server goes on.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  const [command, ...args] = process.argv.slice(2);
  if (command === "hash-password") console.log(await hashPassword(args));
  else {
    const server = await runCommand(process.argv.slice(2));
    // A second signal finds no listener left, and ends the process at once.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server?.close());
  }
} catch (error) {
  console.error(error instanceof UsageError ? `token-apis-server: ${error.message}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
