// `npm run bench`: measures the project against the limits it has set itself. Not part of `npm test`.
import { parseArgs } from "node:util";
import { parseCount } from "../test/support/parse-count.ts";
import { runProgram, selectNames } from "../test/support/run-program.ts";
import { isComplete, isWithinLimit, type Comparison, type Effort } from "./harness/comparison.ts";
import { formatTable, writeResults } from "./harness/report.ts";

const subjects: Record<string, () => Promise<(effort: Effort) => Promise<Comparison[]>>> = {
  build: async () => (await import("./build.ts")).measureBuild,
  corpus: async () => (await import("./corpus.ts")).measureCorpus,
  client: async () => (await import("./client.ts")).measureClient,
  mock: async () => (await import("./mock.ts")).measureMock,
  server: async () => (await import("./server.ts")).measureServer,
  stores: async () => (await import("./stores.ts")).measureStores,
};

const usage = `Usage: npm run bench -- [subject…] [--quick] [--rounds N]

Measures the subjects against the limits that the project has set itself. Without a subject, measures all:

  build    build of spec/: cold, with nothing stale and watching; against openapi-typescript's own command
  corpus   build of GitHub's REST description (29 MB from npm, the first time); against the same
  client   bundle size, time per call and type-checking; against openapi-fetch
  mock     calls, start-up and resets; against MSW with a handler written by hand
  server   requests per second for lists of 20 tokens, against bare Hono; memory over a million requests
  stores   durable creates, lists, pages among a million tokens; against bare inserts and bare Hono

  --quick      smallest sizes, one round, no limits: checks that every subject can be measured
  --rounds N   rounds that count (default 5; use at least 5 for figures that you quote)
  --help       this text

Tables go to stdout, progress to stderr. All values go to .cache/bench/results.json, a chart to .cache/bench/results.svg.
On a busy machine only ratios are reliable: programs take turns, and each ratio is taken within one round.

Exit codes: 0 every figure is within its limit, 1 a limit is missed or a measurement failed, 2 wrong use.
`;

process.exitCode = await runProgram(usage, readArguments, runBench);

async function runBench(options: ReturnType<typeof readArguments>): Promise<number> {
  const comparisons: Comparison[] = [];
  let failed = false;
  for (const name of options.names) {
    try {
      const measure = await subjects[name]?.();
      for (const measured of (await measure?.(options)) ?? []) {
        const comparison = options.quick ? withoutLimits(measured) : measured;
        process.stdout.write(`${formatTable(comparison)}\n`);
        comparisons.push(comparison);
      }
    } catch (error) {
      process.stderr.write(`✘ ${name}: ${(error as Error).stack}\n`);
      failed = true;
    }
  }
  writeResults(comparisons);
  for (const { title } of comparisons.filter((comparison) => !isComplete(comparison))) {
    process.stderr.write(`✘ ${title}: a figure has no value.\n`);
    failed = true;
  }
  const isWithin = comparisons.every(({ figures }) => figures.every(isWithinLimit));
  return isWithin && !failed ? 0 : 1;
}

// One cold round says nothing about a limit.
function withoutLimits({ figures, ...comparison }: Comparison): Comparison {
  return { ...comparison, figures: figures.map((figure) => ({ ...figure, limit: undefined })) };
}

/** @throws {TypeError} When an option or a subject is unknown; the message names it. */
function readArguments(): Effort & { readonly names: readonly string[]; readonly help: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      rounds: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const rounds = parseCount("--rounds", values.rounds) ?? (values.quick ? 1 : 5);
  const names = selectNames("subject", Object.keys(subjects), positionals);
  return { names, rounds, quick: values.quick, help: values.help };
}
