import { operationAddress } from "./emit-reference-page.ts";
import { escapeHtml, htmlPage, htmlTable } from "./html-page.ts";
import type { OpenApiDocument } from "../../read/openapi-document.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OperationModel } from "../../model/read-operation.ts";
import type { OutputFile } from "../output-file.ts";

/** Emits the start page of the documentation: every contract, with a link to each operation. Pure. */
export function emitIndexPage(contracts: readonly ContractModel[]): OutputFile {
  const body = `<p>Reference documentation of each contract, with all parameters, statuses and examples.
See also <a href="upstream/">documents and contracts</a>: where each contract comes from.</p>
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

// The summary is plain text, so remove Markdown.
function firstSentence({ description = "" }: OpenApiDocument["info"]): string {
  const [paragraph = ""] = description.trim().split(/\n\s*\n/);
  const plain = paragraph.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
