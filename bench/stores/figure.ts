/** Something measured in rounds beside what it is compared with. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly baseline: readonly number[];
  readonly values: readonly number[];
  /** What the median of the rounds' ratios has to keep to. Absent: for information. */
  readonly limit?: { readonly atLeast: number } | { readonly atMost: number };
}

/** One line of the table, and whether the limit is kept. */
export function judgeFigure({ name, unit, baseline, values, limit }: Figure): {
  readonly line: string;
  readonly isKept: boolean;
} {
  const ratio = median(values.map((value, round) => value / (baseline[round] ?? Number.NaN)));
  const isKept = limit === undefined || ("atLeast" in limit ? ratio >= limit.atLeast : ratio <= limit.atMost);
  const wanted = limit === undefined ? "" : "atLeast" in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
  const shown = [round(median(baseline)), round(median(values))].map((value) => `${value} ${unit}`.padStart(14)).join("");
  return {
    line: `${name.padEnd(44)}${shown}${ratio.toFixed(2).padStart(8)}  ${wanted.padEnd(7)}${isKept ? "" : "MISSED"}`,
    isKept,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}

const round = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
