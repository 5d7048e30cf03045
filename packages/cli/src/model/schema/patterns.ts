import type { SchemaObject } from "../../read/openapi-document.ts";

/** The regular expressions of one schema. */
export function patternsOf(schema: SchemaObject): string[] {
  const own = typeof schema["pattern"] === "string" ? [schema["pattern"]] : [];
  return [...own, ...Object.keys((schema["patternProperties"] as object | undefined) ?? {})];
}

/**
 * True when every pattern can be read with the flag `u`, as JSON Schema asks for. Patterns in the field often escape
 * what needs no escape, which `u` forbids; without it they are understood.
 */
export function areUnicodePatterns(patterns: Iterable<string>): boolean {
  return [...patterns].every((pattern) => faultOf(pattern, "u") === undefined);
}

/** What is wrong with a pattern, whatever its flags; undefined when it is a regular expression of ECMA-262. */
export function patternFault(pattern: string): string | undefined {
  return faultOf(pattern, "u") === undefined ? undefined : faultOf(pattern, "");
}

function faultOf(pattern: string, flags: string): string | undefined {
  try {
    return void new RegExp(pattern, flags);
  } catch (error) {
    return (error as Error).message;
  }
}
