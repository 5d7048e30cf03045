import type { Comparison, MeasuredComparison, Subject } from "../harness/comparison.ts";
import { median } from "./statistics.ts";

/**
 * Measures baseline and subjects in turn, `runs` rounds after one that does not count. Every other round goes
 * backwards, so that what a program leaves behind (a warm disk, a busy kernel) does not favour the same one each time.
 */
export async function measureComparison(
  { title, unit, baseline, subjects }: Comparison,
  runs: number,
): Promise<MeasuredComparison> {
  const values = new Map<Subject, number[]>([baseline, ...subjects].map((subject) => [subject, []]));
  for (let round = 0; round <= runs; round += 1) {
    const order = round % 2 === 0 ? [...values] : [...values].toReversed();
    for (const [{ name, measure }, measured] of order) {
      const value = await measure();
      process.stderr.write(
        `${title}, ${round === 0 ? "warm-up" : `round ${round} of ${runs}`}: ${name}: ${Math.round(value)} ${unit}\n`,
      );
      if (round > 0) measured.push(value);
    }
  }
  const base = values.get(baseline) ?? [];
  const figures = subjects.map((subject) => {
    const own = values.get(subject) ?? [];
    const ratios = own.map((value, round) => value / (base[round] ?? Number.NaN));
    const { name, limit } = subject;
    return { name, values: own, median: median(own), ratios, ratio: median(ratios), ...(limit && { limit }) };
  });
  return { title, unit, baseline: { name: baseline.name, median: median(base), values: base }, figures };
}
