import type { ContractCoverage, OperationCoverage } from "./coverage-counts.ts";
import { statusesOf } from "./coverage-table.ts";
import { type Share, summarizeCoverage } from "./summarize-coverage.ts";

/** All contracts' coverage as a page that needs nothing else: no script, nothing loaded. */
export function coveragePage(all: readonly ContractCoverage[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Contract coverage</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Contract coverage</h1>
<p class="legend"><span class="hit">12</span> answered so often <span class="miss">never</span> documented, and never answered
<span class="stray">3</span> answered, and not documented</p>
${all.map(sectionOf).join("\n")}
</main>
</body>
</html>
`;
}

function sectionOf(coverage: ContractCoverage): string {
  const { pairs, operations } = summarizeCoverage(coverage);
  const columns = statusesOf(coverage);
  const strays = coverage.operations.some(({ undocumented }) => undocumented.length > 0);
  const heads = [...columns, ...(strays ? ["undocumented"] : [])].map((status) => `<th scope="col">${escapeHtml(status)}</th>`);
  return `<section>
<h2>${escapeHtml(coverage.contract)}</h2>
<p>${meter(pairs, "operation × status pairs")}</p>
<p>${meter(operations, "operations")}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">operation</th>${heads.join("")}</tr></thead>
<tbody>
${coverage.operations.map((row) => rowOf(row, columns, strays)).join("\n")}
</tbody>
</table></div>
</section>`;
}

function rowOf(
  { operation, address, statuses, undocumented }: OperationCoverage,
  columns: readonly string[],
  strays: boolean,
): string {
  const counts = new Map(statuses.map(({ status, count }) => [status, count]));
  const cells = columns.map((status) => {
    const count = counts.get(status);
    if (count === undefined) return "<td></td>";
    const title = `${operation} ${status}: ${count === 0 ? "never answered" : `answered ${count} times`}`;
    return `<td class="${count === 0 ? "miss" : "hit"}" title="${escapeHtml(title)}">${count === 0 ? "never" : count}</td>`;
  });
  const stray = undocumented.map(({ status, count }) => `<span class="stray">${escapeHtml(status)} × ${count}</span>`).join(" ");
  const name = `<th scope="row">${escapeHtml(operation)} <code>${escapeHtml(address)}</code></th>`;
  return `<tr>${name}${cells.join("")}${strays ? `<td>${stray}</td>` : ""}</tr>`;
}

const meter = ({ covered, total, percent }: Share, what: string): string =>
  `<meter min="0" max="${total}" value="${covered}"></meter> ${covered} of ${total} ${what}, ${percent} %`;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --hit: #1a7f37; --miss: #cf222e; --stray: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --hit: #3fb950; --miss: #ff7b72; --stray: #d29922; } }
body { margin: 0; }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; }
p { margin: .25rem 0; }
meter { width: 12rem; vertical-align: middle; }
.scroll { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; }
th, td { padding: .3rem .55rem; text-align: center; border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
th[scope=row], thead th:first-child { text-align: left; white-space: nowrap; font-weight: 600; }
code { display: block; font: .8em ui-monospace, monospace; opacity: .7; }
.hit, .miss, .stray { font-variant-numeric: tabular-nums; }
.hit { color: var(--hit); background: color-mix(in srgb, var(--hit) 14%, transparent); font-weight: 600; }
.miss { color: var(--miss); background: color-mix(in srgb, var(--miss) 8%, transparent); font-size: .85em; }
.stray { color: var(--stray); background: color-mix(in srgb, var(--stray) 14%, transparent); }
.legend span { padding: 0 .5rem; margin-left: .75rem; }
.legend span:first-child { margin-left: 0; }
`;
