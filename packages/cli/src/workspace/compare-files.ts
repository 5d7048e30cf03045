import { join } from "node:path";
import { firstDifference } from "./describe-change.ts";
import { readIfThere } from "../read/read-if-there.ts";
import type { OutputFile } from "../model/contract-model.ts";

/** One finding per file that is missing below `folder` or differs there; `shown` is how messages name the folder. */
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

/** Prints findings and how to mend them. Gives the exit code: 1 when there is one. */
export function reportStale(findings: readonly string[], fix: string): number {
  for (const finding of findings) process.stderr.write(`✘ ${finding}\n`);
  if (findings.length > 0) process.stderr.write(`  fix: ${fix}\n`);
  return findings.length > 0 ? 1 : 0;
}

// Descriptions in openapi.json are lines of several kilobytes.
function shorten(line: string): string {
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
