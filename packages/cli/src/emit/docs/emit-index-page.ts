// Step: all contracts -> the page that leads to their documentation. Pure.
import { escapeHtml } from "./escape-html.ts";
import { htmlPage, htmlTable } from "./html-page.ts";
import { operationAddress } from "./operation-address.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";
import type { ContractModel, OperationModel, OutputFile } from "../../model/contract-model.ts";

/** Every contract with its operations, each linked to its place in the reference page. */
export function emitDocsIndex(contracts: readonly ContractModel[]): OutputFile {
  const body = `<p>The reference of each contract, with every parameter, status and example.
What of it stands in the upstream documents, and where: <a href="upstream/">documents and contracts</a>.</p>
${contracts.map(section).join("\n")}`;
  return { path: "docs/index.html", text: htmlPage("Access-token APIs", body) };
}

function section({ api, title, version, document, operations }: ContractModel): string {
  const summary = firstSentence(document.info);
  const rows = operations.map((operation) => row(api, operation));
  return `<section>
<h2><a href="${api}/">${escapeHtml(title)}</a> <small>${escapeHtml(version)}</small></h2>
${summary ? `<p>${escapeHtml(summary)}</p>\n` : ""}${htmlTable(["Operation", "Request", "What it does", "Since"], rows)}
</section>`;
}

function row(api: string, operation: OperationModel): string[] {
  const { operationId, method, path, summary, since } = operation;
  return [
    `<a href="${api}/${operationAddress(operation)}">${escapeHtml(operationId)}</a>`,
    `<code>${method.toUpperCase()} ${escapeHtml(path)}</code>`,
    escapeHtml(summary ?? ""),
    escapeHtml(since === "v0" ? "always" : (since ?? "")),
  ];
}

// The page is plain text: Markdown marks of the description would only show as such.
function firstSentence({ description = "" }: OpenApiDocument["info"]): string {
  const [paragraph = ""] = description.trim().split(/\n\s*\n/);
  const plain = paragraph.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
