import { join } from "node:path";
import { formatProblem, type Problem } from "../read/problem.ts";
import { readIfThere } from "../read/read-if-there.ts";
import type { OutputFile } from "../emit/output-file.ts";
import type { TimedFile } from "./make-files.ts";
import type { ReadContract } from "./read-contracts.ts";

/** Prints `spec/onewelcome/openapi.yaml → 2 operations, 5 schemas (38 ms)` for each contract, and its warnings. */
export function reportContracts(contracts: readonly ReadContract[]): void {
  for (const { contract, warnings, milliseconds } of contracts) {
    const { source, operations, schemas } = contract;
    say(`${source} → ${count(operations.length, "operation")}, ${count(schemas.length, "schema")} ${took(milliseconds)}`);
    for (const same of Map.groupBy(warnings, ({ code }) => code).values()) say(formatWarnings(same));
  }
}

/** Prints a line per file: what changed, and how long it took to make. */
export function reportFiles(
  folder: string,
  files: readonly TimedFile[],
  before: ReadonlyMap<string, string | undefined>,
  removed: readonly string[],
): void {
  const width = Math.max(0, ...[...files.map(({ path }) => path), ...removed].map((path) => path.length));
  for (const { path, text, milliseconds } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    say(`  ${folder}/${path.padEnd(width)}  ${describeChange(before.get(path), text)} ${took(milliseconds)}`);
  }
  for (const path of removed) say(`  ${folder}/${path.padEnd(width)}  removed: the build does not make it`);
}

/** Prints what is stale and how to fix it. */
export function reportStale(findings: readonly string[], fix: string): void {
  for (const finding of findings) say(`✘ ${finding}`);
  if (findings.length > 0) say(`  fix: ${fix}`);
}

/** One finding per file that is missing below `folder` or differs. `shown` is the folder's name in messages. */
export function compareFiles(folder: string, shown: string, files: readonly OutputFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = readIfThere(join(folder, path));
    if (found === undefined) return [`${shown}/${path} is missing`];
    if (found === text) return [];
    const line = firstDifference(found, text);
    const [is, should] = [found, text].map((content) => shorten(content.split("\n")[line - 1] ?? "(end of file)"));
    return [`${shown}/${path} is stale: first difference at line ${line}\n    is     ${is}\n    should ${should}`];
  });
}

/** `new`, `unchanged` or, for example, `changed: + cancelOrder (from line 41)`. */
function describeChange(before: string | undefined, after: string): string {
  if (before === undefined) return "new";
  if (before === after) return "unchanged";
  const [old, now] = [exportedNames(before), exportedNames(after)];
  const names = [
    ...[...now].filter((name) => !old.has(name)).map((name) => `+ ${name}`),
    ...[...old].filter((name) => !now.has(name)).map((name) => `- ${name}`),
  ];
  const shown = names.length > 5 ? [...names.slice(0, 5), `and ${names.length - 5} more`] : names;
  return `changed${shown.length > 0 ? `: ${shown.join(", ")}` : ""} (from line ${firstDifference(before, after)})`;
}

/** The 1-based number of the first line that differs. */
function firstDifference(before: string, after: string): number {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const index = a.findIndex((line, i) => line !== b[i]);
  return (index === -1 ? a.length : index) + 1;
}

function exportedNames(text: string): Set<string> {
  return new Set([...text.matchAll(/^export (?:const|interface|type) ([\w$]+)/gm)].map(([, name]) => name as string));
}

// Descriptions in openapi.json can be lines of several kilobytes.
function shorten(line: string): string {
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** Warnings of one kind as one: `⚠ 216 × GET has a request body … [body-not-sendable]`, and where the first one is. */
function formatWarnings([first, ...others]: readonly Problem[]): string {
  if (first === undefined) return "";
  return formatProblem(others.length === 0 ? first : { ...first, message: `${others.length + 1} × ${first.message}` });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `1 schema`, `2 schemas`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function took(milliseconds: number): string {
  return `(${Math.round(milliseconds)} ms)`;
}
