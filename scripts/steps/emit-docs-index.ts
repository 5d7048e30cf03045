// Step: all contracts -> the page that leads to their documentation. Pure.
import { escapeHtml } from "../lib/escape-html.ts";
import type { OpenApiDocument } from "../lib/openapi-document.ts";
import type { ContractModel, OperationModel, OutputFile } from "../model.ts";

/** Every contract with its operations, each linked to its place in the reference page. */
export function emitDocsIndex(contracts: readonly ContractModel[]): OutputFile {
  const text = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Access-token APIs</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Access-token APIs</h1>
<p>The reference of each contract, with every parameter, status and example.</p>
${contracts.map(section).join("\n")}
</main>
</body>
</html>
`;
  return { path: "docs/index.html", text };
}

function section({ api, title, version, document, operations }: ContractModel): string {
  const summary = firstSentence(document.info);
  return `<section>
<h2><a href="${api}/">${escapeHtml(title)}</a> <small>${escapeHtml(version)}</small></h2>
${summary ? `<p>${escapeHtml(summary)}</p>\n` : ""}<div class="scroll"><table>
<thead><tr><th>Operation</th><th>Request</th><th>What it does</th><th>Since</th></tr></thead>
<tbody>
${operations.map((operation) => row(api, operation)).join("\n")}
</tbody>
</table></div>
</section>`;
}

function row(api: string, { operationId, method, path, summary, since, tag }: OperationModel): string {
  // Redoc's own addresses: tag, then operation. Without a tag the page opens at its beginning.
  const place = tag === undefined ? "" : `#/${slug(tag)}/${slug(operationId)}`;
  const cells = [
    `<a href="${api}/${place}">${escapeHtml(operationId)}</a>`,
    `<code>${method.toUpperCase()} ${escapeHtml(path)}</code>`,
    escapeHtml(summary ?? ""),
    escapeHtml(since === "v0" ? "always" : (since ?? "")),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function slug(text: string): string {
  return encodeURIComponent(
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-"),
  );
}

// The page is plain text: Markdown marks of the description would only show as such.
function firstSentence({ description = "" }: OpenApiDocument["info"]): string {
  const [paragraph = ""] = description.trim().split(/\n\s*\n/);
  const plain = paragraph.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; }
small { font-weight: normal; opacity: .7; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
code { font: .9em ui-monospace, monospace; white-space: nowrap; }
`;
