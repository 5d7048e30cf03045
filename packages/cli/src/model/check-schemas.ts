import { toPointer } from "../read/json-pointer.ts";
import { visitSchemas } from "./visit-schemas.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { SchemaObject } from "../read/openapi-document.ts";

/** Reports what the schemas of a document contain that cannot become code: invalid patterns, references into paths. */
export function checkSchemas(reader: DocumentReader): void {
  const faults = new Map<string, Fault>();
  visitSchemas(reader.document, (schema) => {
    for (const fault of faultsOf(schema)) faults.set(fault.text, fault);
  });
  if (faults.size === 0) return;
  // Tracking the path to every member is slow, so it happens only when there is something to report.
  visitMembers(reader.document, [], (path, value) => {
    const isPatternKey = path.at(-2) === "patternProperties";
    const text = isPatternKey ? path.at(-1) : value;
    const fault = typeof text === "string" ? faults.get(text) : undefined;
    if (fault && (isPatternKey || path.at(-1) === fault.keyword))
      reader.report(fault.code, fault.message, toPointer(path), fault.fix);
  });
}

/** The regular expressions of one schema. */
export function patternsOf(schema: SchemaObject): string[] {
  const own = typeof schema["pattern"] === "string" ? [schema["pattern"]] : [];
  return [...own, ...Object.keys((schema["patternProperties"] as object | undefined) ?? {})];
}

/**
 * True when the pattern is valid with the flag `u`, as JSON Schema asks for. Patterns in the field often escape
 * characters that need no escape, which is an error with `u` and harmless without.
 */
export function isUnicodePattern(pattern: string): boolean {
  return syntaxError(pattern, "u") === undefined;
}

interface Fault {
  readonly keyword: "pattern" | "$ref";
  /** The pattern or the reference itself. */
  readonly text: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

function faultsOf(schema: SchemaObject): Fault[] {
  const faults = patternsOf(schema).flatMap((text): Fault[] => {
    const error = isUnicodePattern(text) ? undefined : syntaxError(text, "");
    if (error === undefined) return [];
    const message = `The pattern is not a valid regular expression: ${error}.`;
    return [{ keyword: "pattern", text, code: "invalid-pattern", message, fix: "write an ECMA-262 regular expression" }];
  });
  const { $ref } = schema;
  if (typeof $ref !== "string" || !/^#\/paths\/.*\/(requestBody|parameters)\//.test($ref)) return faults;
  // openapi-typescript makes both optional, and TypeScript cannot index into an optional member.
  const message = `$ref "${$ref}" points into a request body or parameter of a path. Types cannot express that.`;
  const fix = "move the schema to components/schemas and reference it in both places";
  return [...faults, { keyword: "$ref", text: $ref, code: "reference-into-path", message, fix }];
}

function syntaxError(pattern: string, flags: string): string | undefined {
  try {
    return void new RegExp(pattern, flags);
  } catch (error) {
    return (error as Error).message;
  }
}

function visitMembers(node: unknown, path: readonly string[], visit: (path: readonly string[], value: unknown) => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    visit([...path, key], value);
    visitMembers(value, [...path, key], visit);
  }
}
