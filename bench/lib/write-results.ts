import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { MeasuredComparison } from "../harness/comparison.ts";
import { drawChart } from "./draw-chart.ts";
import { cacheFolder } from "./paths.ts";

/** Leaves the values as JSON and the chart as SVG in the cache; what a run did not measure is not in them. */
export function writeResults(comparisons: readonly MeasuredComparison[]): void {
  const processors = cpus();
  const machine = { node: process.version, processor: processors[0]?.model, processors: processors.length, load: loadavg() };
  const results = { finishedAt: new Date().toISOString(), machine, comparisons };
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${cacheFolder}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${cacheFolder}/results.svg`, drawChart(comparisons));
}
