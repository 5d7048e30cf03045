#!/usr/bin/env node
// The command `token-apis-server`.
import { runCommand } from "./command/run-command.ts";
import { UsageError } from "./command/parse-arguments.ts";

// Whoever read the output may have gone: that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

try {
  const server = await runCommand(process.argv.slice(2));
  // A second signal finds no listener left, and ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server?.close());
} catch (error) {
  console.error(error instanceof UsageError ? `token-apis-server: ${error.message}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
