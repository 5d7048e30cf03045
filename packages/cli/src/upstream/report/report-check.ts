import { describeTrail, describeValue, kindTitles } from "./describe-fact.ts";
import { isInStep, type ApiCheck } from "../compare/check-api.ts";
import { proposeEdit } from "./propose-edit.ts";
import type { FactKind, Place } from "../facts/fact-tree.ts";
import type { Finding, Outcome } from "../compare/compare-trees.ts";

/** The report of `upstream check` on one API, as text: a table of facts, then every difference with both its places. */
export function reportCheck(check: ApiCheck): string {
  const { api, lock, examples, leftOut, confirmed, unjudged } = check;
  const documents = lock.documents.map(({ path, revision }) => `${path} (${revision})`);
  const gaps = lock.documents.flatMap(({ path, problems }) => problems.map(({ line, message }) => `${path}:${line} ${message}`));
  const sections = [
    `${api}: ${documents.join(", ")}`,
    table(check),
    [
      `  JSON examples   ${examples.valid} of ${examples.valid + examples.findings.length} valid`,
      `  x-upstream      ${confirmed.size} confirmed, ${unjudged} not judged: on prose, limits, headers, or inside what is undocumented as a whole`,
      ...(leftOut.length > 0 ? [`  left out        ${leftOut.map(({ name }) => name).join(", ")}`] : []),
      ...gaps.map((gap) => `  not understood  ${gap}`),
    ].join("\n"),
    isInStep(check) ? "  Contract and documents agree." : reportDifferences(check),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** Every difference with both its places and a proposal, as text. */
export function reportDifferences({ api, findings, examples, needless }: ApiCheck): string {
  return [
    ...findings.map(difference),
    ...examples.findings.map(({ message, documented, contract }) =>
      [`✘ example: ${message}`, `  document  ${at(documented)}`, `  contract  ${at(contract)}`].join("\n"),
    ),
    ...needless.map((what) => `✘ leaves_out names "${what}", which no document describes\n  contract  spec/${api}/upstream.yaml`),
  ].join("\n\n");
}

const columns: readonly (readonly [Outcome, string])[] = [
  ["matched", "matched"],
  ["declared", "declared different"],
  ["different", "different"],
  ["missing", "missing"],
  ["extra", "extra"],
];

function table({ counts }: ApiCheck): string {
  const kinds = (Object.keys(kindTitles) as FactKind[]).filter((kind) => counts.has(kind));
  const rows = kinds.map((kind) => ({
    title: kindTitles[kind],
    row: columns.map(([outcome]) => counts.get(kind)?.[outcome] ?? 0),
  }));
  const total = columns.map((_, index) => rows.reduce((sum, { row }) => sum + (row[index] ?? 0), 0));
  const width = Math.max(...rows.map(({ title }) => title.length), "all facts".length);
  const line = (title: string, cells: readonly string[]): string =>
    `  ${title.padEnd(width)}${cells.map((cell, index) => cell.padStart((columns[index]?.[1].length ?? 0) + 2)).join("")}`;
  return [
    line(
      "",
      columns.map(([, title]) => title),
    ),
    ...[...rows, { title: "all facts", row: total }].map(({ title, row }) =>
      line(
        title,
        row.map((count) => (count === 0 ? "·" : String(count))),
      ),
    ),
  ].join("\n");
}

const verdicts: Readonly<Record<Finding["kind"], string>> = {
  missing: "is documented, and not in the contract",
  extra: "is in the contract, and in no document",
  different: "differs",
  stale: "has an x-upstream that is not true",
};

function difference(finding: Finding): string {
  const { kind, trail, documented, contract, place, note } = finding;
  const lines = [`✘ ${describeTrail(trail)} ${verdicts[kind]}`];
  if (documented)
    lines.push(`  document  ${at(documented.place)}  ${kind === "stale" ? "" : describeValue(documented)}`.trimEnd());
  const says = note
    ? `${note.about === undefined ? "" : `about ${note.about}: `}${note.reason}`
    : contract
      ? describeValue(contract)
      : "add it here";
  lines.push(`  contract  ${at(place)}  ${says}`);
  const [first = "", ...others] = proposeEdit(finding);
  if (first !== "") lines.push(`  edit      ${first}`, ...others.map((line) => `            ${line}`));
  return lines.join("\n");
}

function at({ file, line }: Place): string {
  return `${file}:${line}`;
}
