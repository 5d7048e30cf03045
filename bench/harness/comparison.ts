/** How much a run measures. */
export interface Effort {
  /** Rounds that count. */
  readonly rounds: number;
  /** Measures the smallest sizes, without a warm-up: a smoke test of the benchmark itself. */
  readonly quick: boolean;
}

interface Limit {
  readonly kind: "at most" | "at least";
  /** A ratio to the baseline; without a baseline, a value in the unit of the comparison. */
  readonly value: number;
}

/** Something to measure. Each call gives one value, in the unit of its comparison. */
export interface Contender {
  readonly name: string;
  readonly measure: () => Promise<number> | number;
  /** The limit for the median. Absent: measured for information. */
  readonly limit?: Limit | undefined;
}

/** The values of one contender, one per round. */
interface Series {
  readonly name: string;
  readonly values: readonly number[];
  readonly limit?: Limit | undefined;
}

export interface Figure extends Series {
  readonly median: number;
  /** Value divided by baseline, round by round, so that a busy machine slows both. Without a baseline, the values. */
  readonly scores: readonly number[];
  /** Median of `scores`. */
  readonly score: number;
}

/** A measured comparison: one row per figure, and the baseline that all figures are divided by. */
export interface Comparison {
  readonly title: string;
  readonly unit: string;
  readonly baseline?: { readonly name: string; readonly median: number; readonly values: readonly number[] };
  readonly figures: readonly Figure[];
}

/**
 * Measures baseline and contenders in turn, round by round, after one round of warm-up. Every other round goes
 * backwards, so that what a program leaves behind (a warm disk, a busy kernel) does not favour the same one each time.
 */
export async function compare(
  { title, unit, baseline, contenders }: { title: string; unit: string; baseline: Contender; contenders: readonly Contender[] },
  { rounds, quick }: Effort,
): Promise<Comparison> {
  const measured = [baseline, ...contenders].map(({ name, measure, limit }) => ({
    name,
    measure,
    limit,
    values: [] as number[],
  }));
  for (let round = quick ? 1 : 0; round <= rounds; round += 1) {
    for (const { name, measure, values } of round % 2 === 0 ? measured : measured.toReversed()) {
      const started = performance.now();
      const value = await measure();
      const when = round === 0 ? "warm-up" : `round ${round} of ${rounds}`;
      // Shorter measurements would flood the terminal.
      if (performance.now() - started > 100) {
        process.stderr.write(`${title}, ${when}: ${name}: ${value.toPrecision(4)} ${unit}\n`);
      }
      if (round > 0) values.push(value);
    }
  }
  const [base, ...others] = measured;
  return toComparison(title, unit, others, base);
}

/** Makes a comparison of values that were measured elsewhere. */
export function toComparison(title: string, unit: string, series: readonly Series[], baseline?: Series): Comparison {
  const figures = series.map(({ name, values, limit }): Figure => {
    const scores = baseline ? values.map((value, round) => value / (baseline.values[round] ?? Number.NaN)) : values;
    return { name, values, limit, median: median(values), scores, score: median(scores) };
  });
  if (baseline === undefined) return { title, unit, figures };
  const { name, values } = baseline;
  return { title, unit, baseline: { name, values, median: median(values) }, figures };
}

/** True unless the figure has a limit and misses it. */
export function isWithinLimit({ score, limit }: Figure): boolean {
  if (limit === undefined) return true;
  return limit.kind === "at most" ? score <= limit.value : score >= limit.value;
}

/** True when every figure has a number for each of its rounds. */
export function isComplete({ baseline, figures }: Comparison): boolean {
  const all = [...figures.map(({ scores }) => scores), ...(baseline ? [baseline.values] : [])];
  return figures.length > 0 && all.every((values) => values.length > 0 && values.every(Number.isFinite));
}

/** The middle of the values; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("An empty list has no median.");
  return (low + high) / 2;
}
