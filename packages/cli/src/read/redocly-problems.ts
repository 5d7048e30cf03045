import { relative } from "node:path";
import { getLineColLocation, type NormalizedProblem, type Source } from "@redocly/openapi-core";
import type { Problem } from "./problem.ts";

/** Redocly's findings in our own form, sorted by place, the same finding once. */
export function fromRedocly(problems: readonly NormalizedProblem[], root: string): Problem[] {
  const seen = new Set<string>();
  const unresolved = problems.some(({ ruleId }) => ruleId === "no-unresolved-refs");
  return (
    problems
      .filter((problem) => !problem.ignored)
      // A $ref that leads nowhere makes the example below it fail too: one fault, one problem.
      .filter(({ message }) => !(unresolved && message.startsWith("Example validation errored")))
      .map((problem) => toProblem(problem, root))
      .filter((problem) => {
        const key = `${problem.code} ${problem.at?.file} ${problem.at?.line} ${problem.at?.column} ${problem.message}`;
        return !seen.has(key) && seen.add(key);
      })
      .toSorted(byPlace)
  );
}

/** Line and column of a JSON Pointer in a file, or of the nearest thing above it that is there. */
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

// Redocly says what is wrong, seldom how to mend it; rules of our own say both in their message.
const fixes = new Map([
  ["no-unresolved-refs", "point $ref at a file, and a place in it, that exist"],
  ["no-invalid-media-type-examples", "change the example, or the schema that it breaks"],
  ["no-invalid-schema-examples", "change the example, or the schema that it breaks"],
  ["no-invalid-parameter-examples", "change the example, or the schema that it breaks"],
  ["operation-operationId-unique", "rename one of the operations"],
  ["struct", "write it as the OpenAPI Specification describes this object"],
]);

function fixFor(rule: string): string | undefined {
  if (rule.includes("/")) return undefined;
  return fixes.get(rule) ?? `change the contract as Redocly's rule ${rule} asks, or the rule in redocly.yaml`;
}

function relativeFile(file: string, root: string): string {
  return relative(root, file).replaceAll("\\", "/");
}

function byPlace({ at: a }: Problem, { at: b }: Problem): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
