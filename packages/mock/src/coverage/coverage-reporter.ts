import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reporter, TestModule, Vitest } from "vitest/node";
import type { ContractCoverage } from "./coverage-counts.ts";
import { mergeCoverage } from "./merge-coverage.ts";
import { coveragePage } from "./coverage-page.ts";
import { coverageTable } from "./coverage-table.ts";
import { coverageOf } from "./meta.ts";
import { summarizeCoverage } from "./summarize-coverage.ts";

/** What the report is to be like. */
export interface CoverageReporterOptions {
  /** Folder for `contract-coverage.json` and `contract-coverage.html`, from Vitest's root. @default "coverage" */
  readonly directory?: string;
  /** What each contract has to reach; less fails the run. @default nothing fails */
  readonly thresholds?: Thresholds & {
    /** What holds for one contract instead, by its name. */
    readonly contracts?: Readonly<Record<string, Thresholds>>;
  };
}

/** In percent. */
export interface Thresholds {
  /** Of the documented operation × status pairs. */
  readonly pairs?: number;
  /** Of the operations. */
  readonly operations?: number;
}

/**
 * A reporter for Vitest that says which of the contracts' answers the suite has seen:
 * `reporters: ["default", coverageReporter({ thresholds: { pairs: 60 } })]`.
 *
 * It counts the answers of every mock that is made in a test file or a set-up file, whichever worker runs it, prints a table a contract, and
 * writes JSON and a page. In watch mode a file that did not run again counts as it did before.
 */
export function coverageReporter({ directory = "coverage", thresholds = {} }: CoverageReporterOptions = {}): Reporter {
  const byFile = new Map<string, readonly ContractCoverage[]>();
  let vitest: Vitest | undefined;
  return {
    onInit(started) {
      vitest = started;
      for (const { config } of started.projects) config.setupFiles.push(setupFile);
    },
    onTestModuleEnd(module: TestModule) {
      byFile.set(`${module.project.name} ${module.moduleId}`, coverageOf(module.meta()));
    },
    onTestRunEnd() {
      if (vitest === undefined) return;
      const all = mergeCoverage([...byFile.values()].flat());
      if (all.length === 0) vitest.logger.log("Contract coverage: no mock was made.");
      else {
        const folder = resolve(vitest.config.root, directory);
        mkdirSync(folder, { recursive: true });
        writeFileSync(resolve(folder, "contract-coverage.json"), `${JSON.stringify(all, null, 2)}\n`);
        writeFileSync(resolve(folder, "contract-coverage.html"), coveragePage(all));
        vitest.logger.log(`\n${all.map(coverageTable).join("\n\n")}\n\nsee ${resolve(folder, "contract-coverage.html")}`);
      }
      const failures = missedThresholds(all, thresholds);
      for (const failure of failures) vitest.logger.error(failure);
      if (failures.length > 0) process.exitCode = 1;
    },
  };
}

// Beside this file, whether that is the source or the package.
const setupFile = fileURLToPath(
  new URL(`setup/setup-coverage.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`, import.meta.url),
);

function missedThresholds(
  all: readonly ContractCoverage[],
  { contracts = {}, ...general }: NonNullable<CoverageReporterOptions["thresholds"]>,
): string[] {
  const missed = all.flatMap((coverage) => {
    const { contract } = coverage;
    const summary = summarizeCoverage(coverage);
    const wanted = { ...general, ...contracts[contract] };
    return KINDS.flatMap((kind) => {
      const least = wanted[kind] ?? 0;
      const { percent } = summary[kind];
      if (percent >= least) return [];
      return [`✘ Contract coverage of ${contract}: ${percent} % of the ${kind} were answered, the threshold is ${least} %.`];
    });
  });
  // A suite that has lost its mocks has seen nothing, and must not pass for that.
  const isWanted = (thresholds: Thresholds): boolean => KINDS.some((kind) => (thresholds[kind] ?? 0) > 0);
  const unseen = Object.entries(contracts)
    .filter(([name, thresholds]) => isWanted(thresholds) && !all.some(({ contract }) => contract === name))
    .map(([name]) => `✘ Contract coverage of ${name}: no mock of it was made, and there is a threshold.`);
  const nothing =
    all.length === 0 && isWanted(general) ? ["✘ Contract coverage: no mock was made, and there is a threshold."] : [];
  return [...missed, ...unseen, ...nothing];
}

const KINDS = ["pairs", "operations"] as const;
