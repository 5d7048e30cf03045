import { isWithinLimit, type Figure, type MeasuredComparison } from "./comparison.ts";

/** The figures of a comparison as text: a heading, the baseline, a row each. */
export function formatTable({ title, unit, baseline, figures }: MeasuredComparison): string {
  const rows = [
    ["", `median ${unit}`, "ratio", "spread", "limit", ""],
    [baseline.name, shown(baseline.median), "1", "", "", ""],
    ...figures.map((figure) => [figure.name, shown(figure.median), ratio(figure.ratio), spread(figure), ...verdict(figure)]),
  ];
  const widths = rows.reduce<number[]>((wide, row) => row.map((cell, i) => Math.max(wide[i] ?? 0, cell.length)), []);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${title}, median of ${baseline.values.length} rounds\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function shown(value: number): string {
  return value.toFixed(0);
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function spread({ ratios }: Figure): string {
  return `${ratio(Math.min(...ratios))}–${ratio(Math.max(...ratios))}`;
}

function verdict(figure: Figure): [limit: string, word: string] {
  if (figure.limit === undefined) return ["", ""];
  const sign = figure.limit.kind === "at most" ? "≤" : "≥";
  return [`${sign} ${figure.limit.ratio}`, isWithinLimit(figure) ? "ok" : "MISSED"];
}
