// The figures that the project has set itself, measured. Run by `npm run bench`; no part of `npm test`.
import { readBenchArguments, usage, type BenchArguments, type GroupName } from "./lib/bench-arguments.ts";
import { isWithinLimit, type MeasuredComparison } from "./harness/comparison.ts";
import { formatTable } from "./harness/report.ts";
import { writeResults } from "./lib/write-results.ts";

const groups: Record<GroupName, () => Promise<(runs: number) => Promise<MeasuredComparison>>> = {
  build: async () => (await import("./build.ts")).measureBuild,
  github: async () => (await import("./corpus.ts")).measureGithub,
  server: async () => (await import("./server.ts")).measureServer,
};

process.exitCode = await runBench(process.argv.slice(2));

async function runBench(args: readonly string[]): Promise<number> {
  let options: BenchArguments;
  try {
    options = readBenchArguments(args);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const comparisons: MeasuredComparison[] = [];
  for (const name of options.groups) {
    const comparison = await (await groups[name]())(options.runs);
    process.stdout.write(`${formatTable(comparison)}\n`);
    comparisons.push(comparison);
  }
  writeResults(comparisons);
  return comparisons.every(({ figures }) => figures.every(isWithinLimit)) ? 0 : 1;
}
