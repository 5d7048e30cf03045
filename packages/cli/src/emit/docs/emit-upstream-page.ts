// Step: all contracts and their checks -> the page that says where in the upstream documents they come from. Pure.
import { operationAddress } from "./emit-reference-page.ts";
import { escapeHtml, htmlPage, htmlTable } from "./html-page.ts";
import { kindTitles } from "../../upstream/report/describe-fact.ts";
import { factKey, pathShape, type FactKind, type FactNode, type Place } from "../../upstream/facts/fact-tree.ts";
import type { ApiCheck } from "../../upstream/compare/check-api.ts";
import type { LockedDocument } from "../../upstream/lock/lock.ts";
import type { ContractModel } from "../../model/build-model.ts";
import type { OperationModel } from "../../model/read-operation.ts";
import type { OutputFile } from "../output-file.ts";

/** A contract; its check is absent where it has no documents. */
export interface UpstreamEntry {
  readonly contract: ContractModel;
  readonly check: ApiCheck | undefined;
}

/** Per API: how much of the contract is documented, each operation with its document and line, what is decided, the documents. */
export function emitUpstreamPage(entries: readonly UpstreamEntry[]): OutputFile {
  const body = `<p><a href="../">All contracts</a></p>
<p>Each contract is checked against the facts of its upstream documents: names, paths, types, statuses, codes. Where it says more
than they do, or something else, it has to say why.</p>
${entries.map(section).join("\n")}`;
  return { path: "docs/upstream/index.html", text: htmlPage("Documents and contracts", body) };
}

function section({ contract, check }: UpstreamEntry): string {
  const heading = `<h2 id="${contract.api}"><a href="../${contract.api}/">${escapeHtml(contract.title)}</a></h2>`;
  if (!check) return `<section>\n${heading}\n<p>No documents: nothing to compare with.</p>\n</section>`;
  return `<section>
${heading}
${coverage(check)}
<h3>Operations</h3>
${htmlTable(
  ["Operation", "Request", "Documented in"],
  contract.operations.map((operation) => operationRow(contract.api, operation, check)),
)}
<h3>Decided here</h3>
${decisions(check)}
<h3>Documents</h3>
<p>The first one that describes an operation or a type is heard; the others speak for what only they describe.</p>
${check.lock.documents.map((document) => documentTable(contract.api, document)).join("\n")}
</section>`;
}

function coverage({ counts }: ApiCheck): string {
  const kinds = (Object.keys(kindTitles) as FactKind[]).filter((kind) => counts.has(kind));
  const rows = kinds.map((kind) => {
    const { matched = 0, declared = 0, different = 0, missing = 0, extra = 0 } = counts.get(kind) ?? {};
    return [kindTitles[kind], ...[matched, declared, different + missing + extra].map(String)];
  });
  const total = [1, 2, 3].map((column) => String(rows.reduce((sum, row) => sum + Number(row[column]), 0)));
  rows.push(["all facts", ...total]);
  return htmlTable(["Facts", "As documented", "Declared different", "Not in agreement"], rows);
}

function operationRow(api: string, operation: OperationModel, { documented, contract }: ApiCheck): string[] {
  const { operationId, method, path } = operation;
  const key = `operation ${method.toUpperCase()} ${pathShape(path)}`;
  const fact = documented.find((node) => factKey(node) === key);
  const reasons = (contract.find((node) => factKey(node) === key)?.notes ?? []).map(({ reason }) => reason);
  return [
    `<a href="../${api}/${operationAddress(operation)}">${escapeHtml(operationId)}</a>`,
    `<code>${method.toUpperCase()} ${escapeHtml(path)}</code>`,
    fact ? link(api, fact.place) : escapeHtml(`no document. ${reasons.join(" ")}`),
  ];
}

function decisions({ confirmed }: ApiCheck): string {
  const sorted = [...confirmed].toSorted(({ place: a }, { place: b }) => a.file.localeCompare(b.file, "en") || a.line - b.line);
  const rows = sorted.map(({ differs, about, reason, place }) => [
    `<code>${escapeHtml(`${place.file}:${place.line}`)}</code>`,
    escapeHtml(`${about === undefined ? "" : `${about}: `}${differs || "nothing is said."}`),
    escapeHtml(reason),
  ]);
  return htmlTable(["Contract", "Documents", "Why"], rows);
}

function documentTable(api: string, { path, name, revision, sha256, operations, types }: LockedDocument): string {
  const lines = [
    ...operations.map(({ line, method, path: address }) => [line, `${method} ${address}`] as const),
    ...types.map(({ line, name: type }) => [line, type] as const),
  ].toSorted(([a], [b]) => a - b);
  const rows = lines.map(([line, text]) => [
    `<span id="${anchor(api, { file: path, line })}">${line}</span>`,
    `<code>${escapeHtml(text)}</code>`,
  ]);
  const details = [...(name === undefined ? [] : [name]), revision, `SHA-256 ${sha256.slice(0, 12)}…`].join(", ");
  return `<p><strong>${escapeHtml(path)}</strong> <small>${escapeHtml(details)}</small></p>\n${htmlTable(["Line", "Describes"], rows)}`;
}

function link(api: string, place: FactNode["place"]): string {
  return `<a href="#${anchor(api, place)}">${escapeHtml(`${place.file}:${place.line}`)}</a>`;
}

function anchor(api: string, { file, line }: Place): string {
  return encodeURIComponent(`${api}/${file}:${line}`).replaceAll("%", "_");
}
