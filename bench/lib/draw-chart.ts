import { isWithinLimit, type Figure, type MeasuredComparison } from "../harness/comparison.ts";

const width = 900;
const left = 430;
const row = 26;

/** The ratios of comparisons as an SVG: a bar each, a dark line where its limit is, a thin line from lowest to highest. */
export function drawChart(comparisons: readonly MeasuredComparison[]): string {
  const drawn: string[] = [];
  let y = 10;
  for (const { title, baseline, figures } of comparisons) {
    drawn.push(text(10, y + 18, `${title} (1 = ${baseline.name})`, 'font-weight="bold"'));
    y += row + 4;
    const highest = Math.max(...figures.flatMap(({ ratios, limit }) => [...ratios, limit?.ratio ?? 0]));
    for (const figure of figures) {
      drawn.push(drawFigure(figure, y, (width - left - 70) / highest));
      y += row;
    }
    y += 14;
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="sans-serif" font-size="13">\n` +
    `<rect width="${width}" height="${y}" fill="#fff"/>\n${drawn.join("\n")}\n</svg>\n`
  );
}

function drawFigure(figure: Figure, y: number, scale: number): string {
  const { name, ratio, ratios, limit } = figure;
  const x = (value: number): string => (left + value * scale).toFixed(1);
  const middle = y + row / 2 - 1;
  const end = Math.max(...ratios, limit?.ratio ?? 0);
  return [
    text(left - 10, y + 17, name, 'text-anchor="end"'),
    `<rect x="${left}" y="${y + 3}" width="${(ratio * scale).toFixed(1)}" height="${row - 8}" fill="${colourOf(figure)}"/>`,
    `<path d="M${x(Math.min(...ratios))} ${middle}H${x(Math.max(...ratios))}" stroke="#555"/>`,
    ...(limit ? [`<path d="M${x(limit.ratio)} ${y}V${y + row - 2}" stroke="#111" stroke-width="2"/>`] : []),
    text(Number(x(end)) + 8, y + 17, ratio.toFixed(2)),
  ].join("\n");
}

function colourOf(figure: Figure): string {
  if (figure.limit === undefined) return "#b9c3cf";
  return isWithinLimit(figure) ? "#4c8bc4" : "#d1603d";
}

function text(x: number, y: number, content: string, attributes = ""): string {
  const safe = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x}" y="${y}" ${attributes}>${safe}</text>`;
}
