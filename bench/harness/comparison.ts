/** Something that is measured: each call gives one value, in the unit of its comparison. */
export interface Subject {
  readonly name: string;
  readonly measure: () => Promise<number>;
  /** What the median ratio must keep to. Absent: measured for information. */
  readonly limit?: Limit;
}

interface Limit {
  readonly kind: "at most" | "at least";
  readonly ratio: number;
}

/** Subjects, and the one that all are compared with. */
export interface Comparison {
  readonly title: string;
  readonly unit: "ms" | "requests/s";
  readonly baseline: Subject;
  readonly subjects: readonly Subject[];
}

/** A comparison, measured. */
export interface MeasuredComparison {
  readonly title: string;
  readonly unit: Comparison["unit"];
  readonly baseline: { readonly name: string; readonly median: number; readonly values: readonly number[] };
  readonly figures: readonly Figure[];
}

/** A subject against its baseline. */
export interface Figure {
  readonly name: string;
  readonly values: readonly number[];
  readonly median: number;
  /** Value over baseline, round by round: what disturbs the machine for longer than a round is in both. */
  readonly ratios: readonly number[];
  /** Median of `ratios`. */
  readonly ratio: number;
  readonly limit?: Limit;
}

/** True unless the figure has a limit and is beyond it. */
export function isWithinLimit({ ratio, limit }: Figure): boolean {
  if (limit === undefined) return true;
  return limit.kind === "at most" ? ratio <= limit.ratio : ratio >= limit.ratio;
}
