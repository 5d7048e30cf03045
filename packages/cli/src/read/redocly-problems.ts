import { relative } from "node:path";
import { getLineColLocation, type NormalizedProblem, type Source } from "@redocly/openapi-core";
import type { Problem } from "./problem.ts";

/** Converts Redocly's findings to problems: sorted by location, without duplicates. */
export function fromRedocly(problems: readonly NormalizedProblem[], root: string): Problem[] {
  const seen = new Set<string>();
  const unresolved = problems.some(({ ruleId }) => ruleId === "no-unresolved-refs");
  return (
    problems
      .filter((problem) => !problem.ignored)
      // An unresolved $ref makes the examples below it fail too. Report only the $ref.
      .filter(({ message }) => !(unresolved && message.startsWith("Example validation errored")))
      .map((problem) => toProblem(problem, root))
      .filter((problem) => {
        const key = `${problem.code} ${problem.at?.file} ${problem.at?.line} ${problem.at?.column} ${problem.message}`;
        return !seen.has(key) && seen.add(key);
      })
      .toSorted(byPlace)
  );
}

/** Line and column of a JSON Pointer in a file. Falls back to the nearest existing parent. */
export function locate(source: Source, pointer: string, root: string): NonNullable<Problem["at"]> {
  const { start } = getLineColLocation({ source, pointer });
  return { file: relativeFile(source.absoluteRef, root), line: start.line, column: start.col, pointer };
}

function toProblem(problem: NormalizedProblem, root: string): Problem {
  const [location] = problem.location;
  const severity = problem.severity === "warn" ? "warning" : "error";
  const message = problem.message.trim().replaceAll(`${root}/`, "");
  const fix = problem.suggest.length > 0 ? `did you mean ${problem.suggest.join(" or ")}?` : fixFor(problem.ruleId);
  const common = { code: problem.ruleId, message, severity, ...(fix !== undefined && { fix }) } as const;
  if (!location?.source) return common;
  const { start } = getLineColLocation(location);
  const pointer = location.pointer ? { pointer: location.pointer } : {};
  const file = relativeFile(location.source.absoluteRef, root);
  return { ...common, at: { file, line: start.line, column: start.col, ...pointer } };
}

// Redocly rarely says how to fix a problem. The messages of our own rules do.
const fixes = new Map([
  ["no-unresolved-refs", "point $ref at an existing file and an existing place in it"],
  ["no-invalid-media-type-examples", "change the example, or the schema that it violates"],
  ["no-invalid-schema-examples", "change the example, or the schema that it violates"],
  ["no-invalid-parameter-examples", "change the example, or the schema that it violates"],
  ["operation-operationId-unique", "rename one of the operations"],
  ["struct", "follow the OpenAPI Specification for this object"],
]);

function fixFor(rule: string): string | undefined {
  if (rule.includes("/")) return undefined;
  return fixes.get(rule) ?? `follow Redocly's rule ${rule}, or configure it in redocly.yaml`;
}

function relativeFile(file: string, root: string): string {
  return relative(root, file).replaceAll("\\", "/");
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
