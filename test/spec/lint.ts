// Lints like the build: Redocly with the rules of redocly.yaml.
import { fileURLToPath } from "node:url";
import { basename } from "node:path";
import { getLineColLocation, lint, lintFromString, loadConfig, type NormalizedProblem } from "@redocly/openapi-core";

interface Finding {
  rule: string;
  /** `file:line:column`, the file without its folder. */
  at: string;
  message: string;
}

const root = new URL("../../", import.meta.url);
const config = await loadConfig({ configPath: fileURLToPath(new URL("redocly.yaml", root)) });

/** Lints a file. The path is relative to the repository. */
export async function lintFile(file: string): Promise<Finding[]> {
  return findings(await lint({ ref: fileURLToPath(new URL(file, root)), config }));
}

/** Lints `text` as if it were the content of `file`. */
export async function lintText(text: string, file: string): Promise<Finding[]> {
  const absoluteRef = fileURLToPath(new URL(file, root));
  return findings(await lintFromString({ source: text, absoluteRef, config }));
}

const findings = (problems: readonly NormalizedProblem[]): Finding[] =>
  problems.map(({ ruleId, message, location: [place] }) => ({ rule: ruleId, at: toText(place), message }));

function toText(place: NormalizedProblem["location"][number] | undefined): string {
  if (place === undefined) return "nowhere";
  const { source, start } = getLineColLocation(place);
  return `${basename(source.absoluteRef)}:${start.line}:${start.col}`;
}
