// Upstream documents and the contracts: npm run upstream -- read | check | update | diff. Each is loaded when it is called.
const commands = {
  read: async () => (await import("../packages/cli/src/commands/upstream/read.ts")).run,
  check: async () => (await import("../packages/cli/src/commands/upstream/check.ts")).run,
  update: async () => (await import("../packages/cli/src/commands/upstream/update.ts")).run,
  diff: async () => (await import("../packages/cli/src/commands/upstream/diff.ts")).run,
};

const usage = `Usage: npm run upstream -- COMMAND [options]

  read PATH…     documents to facts, as JSON on stdout
  check          contracts against their locks, both ways; needs no documents
  update DIR     read the documents again, rewrite the locks, say what changed
  diff A B       what changed between two revisions of documents
  --help         this text; COMMAND --help says more

Exit codes: 0 done, 1 a check failed, 2 wrong use.
`;

async function runUpstream([command = "", ...args]: readonly string[]): Promise<number> {
  if (command === "--help") {
    process.stdout.write(usage);
    return 0;
  }
  if (!Object.hasOwn(commands, command)) {
    process.stderr.write(`${command === "" ? "A command is needed." : `There is no command ${command}.`}\n\n${usage}`);
    return 2;
  }
  const run = await commands[command as keyof typeof commands]();
  return await run(args);
}

if (import.meta.main) process.exitCode = await runUpstream(process.argv.slice(2));
