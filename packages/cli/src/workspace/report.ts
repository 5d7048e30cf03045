import { describeChange } from "./describe-change.ts";
import { formatProblem } from "../read/problem.ts";
import type { ReadContract, TimedFile } from "./build-contract.ts";

/** `spec/onewelcome/openapi.yaml → 2 operations, 5 schemas (38 ms)` for each contract, its warnings below it. */
export function reportContracts(contracts: readonly ReadContract[]): void {
  for (const { contract, warnings, milliseconds } of contracts) {
    const { source, operations, schemas } = contract;
    say(`${source} → ${count(operations.length, "operation")}, ${count(schemas.length, "schema")} ${took(milliseconds)}`);
    for (const warning of warnings) say(formatProblem(warning));
  }
}

/** A line per file: what became of it, and how long making it took. */
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
  for (const path of removed) say(`  ${folder}/${path.padEnd(width)}  removed: nothing makes it any more`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function took(milliseconds: number): string {
  return `(${Math.round(milliseconds)} ms)`;
}
