import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { isWithinLimit, type Comparison, type Figure } from "./comparison.ts";
import { cacheFolder } from "./process.ts";

/** A comparison as a text table: a heading, the baseline, one row per figure. */
export function formatTable({ title, unit, baseline, figures }: Comparison): string {
  const rows = [
    ["", `median ${unit}`, ...(baseline ? ["ratio"] : [""]), "spread", "limit", ""],
    ...(baseline ? [[baseline.name, shorten(baseline.median), "1", "", "", ""]] : []),
    ...figures.map((figure) => [
      figure.name,
      shorten(figure.median),
      baseline ? figure.score.toFixed(2) : "",
      `${shorten(Math.min(...figure.scores))}–${shorten(Math.max(...figure.scores))}`,
      ...describeLimit(figure),
    ]),
  ];
  const widths = rows.reduce<number[]>((wide, row) => row.map((cell, i) => Math.max(wide[i] ?? 0, cell.length)), []);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const rounds = figures[0]?.values.length ?? 0;
  return `${title}, median of ${rounds} ${rounds === 1 ? "round" : "rounds"}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

/** Writes results.json and results.svg into the cache. They hold this run's results only. */
export function writeResults(comparisons: readonly Comparison[]): void {
  const processors = cpus();
  const machine = { node: process.version, processor: processors[0]?.model, processors: processors.length, load: loadavg() };
  const results = { finishedAt: new Date().toISOString(), machine, comparisons };
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${cacheFolder}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(`${cacheFolder}/results.svg`, drawChart(comparisons));
}

function shorten(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function describeLimit(figure: Figure): [limit: string, verdict: string] {
  if (figure.limit === undefined) return ["", ""];
  const sign = figure.limit.kind === "at most" ? "≤" : "≥";
  return [`${sign} ${figure.limit.value}`, isWithinLimit(figure) ? "ok" : "MISSED"];
}

const width = 900;
const left = 430;
const rowHeight = 26;

/** Draws one bar per figure, a dark line at its limit and a thin line from its lowest to its highest score. */
function drawChart(comparisons: readonly Comparison[]): string {
  const drawn: string[] = [];
  let y = 10;
  for (const { title, unit, baseline, figures } of comparisons) {
    drawn.push(drawText(10, y + 18, `${title} (${baseline ? `1 = ${baseline.name}` : unit})`, 'font-weight="bold"'));
    y += rowHeight + 4;
    const highest = Math.max(...figures.flatMap(({ scores, limit }) => [...scores, limit?.value ?? 0]));
    for (const figure of figures) {
      drawn.push(drawFigure(figure, y, (width - left - 70) / highest));
      y += rowHeight;
    }
    y += 14;
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="sans-serif" font-size="13">\n` +
    `<rect width="${width}" height="${y}" fill="#fff"/>\n${drawn.join("\n")}\n</svg>\n`
  );
}

function drawFigure(figure: Figure, y: number, scale: number): string {
  const { name, score, scores, limit } = figure;
  const x = (value: number): string => (left + value * scale).toFixed(1);
  const middle = y + rowHeight / 2 - 1;
  const end = Math.max(...scores, limit?.value ?? 0);
  const colour = limit === undefined ? "#b9c3cf" : isWithinLimit(figure) ? "#4c8bc4" : "#d1603d";
  return [
    drawText(left - 10, y + 17, name, 'text-anchor="end"'),
    `<rect x="${left}" y="${y + 3}" width="${Math.max(0, score * scale).toFixed(1)}" height="${rowHeight - 8}" fill="${colour}"/>`,
    `<path d="M${x(Math.min(...scores))} ${middle}H${x(Math.max(...scores))}" stroke="#555"/>`,
    ...(limit ? [`<path d="M${x(limit.value)} ${y}V${y + rowHeight - 2}" stroke="#111" stroke-width="2"/>`] : []),
    drawText(Number(x(end)) + 8, y + 17, shorten(score)),
  ].join("\n");
}

function drawText(x: number, y: number, content: string, attributes = ""): string {
  const safe = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" ${attributes}>${safe}</text>`;
}
