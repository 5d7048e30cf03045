import { toPointer } from "../read/json-pointer.ts";
import { patternFault, patternsOf } from "./schema/patterns.ts";
import { visitSchemas } from "../emit/validators/json-schema-dialect.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { SchemaObject } from "../read/openapi-document.ts";

/** What a schema says that cannot become code; reported with its place. */
export function checkSchemas(reader: DocumentReader): void {
  const faults = new Map<string, Fault>();
  visitSchemas(reader.document, (schema) => {
    for (const fault of faultsOf(schema)) faults.set(fault.text, fault);
  });
  if (faults.size === 0) return;
  // Only now, with something to be found, is it worth knowing the way to each place.
  visitMembers(reader.document, [], (path, value) => {
    const isPatternKey = path.at(-2) === "patternProperties";
    const text = isPatternKey ? path.at(-1) : value;
    const fault = typeof text === "string" ? faults.get(text) : undefined;
    if (fault && (isPatternKey || path.at(-1) === fault.keyword))
      reader.report(fault.code, fault.message, toPointer(path), fault.fix);
  });
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
    const reason = patternFault(text);
    if (reason === undefined) return [];
    const message = `The pattern is no regular expression: ${reason}.`;
    return [
      { keyword: "pattern", text, code: "invalid-pattern", message, fix: "write a regular expression as ECMA-262 has them" },
    ];
  });
  const { $ref } = schema;
  if (typeof $ref !== "string" || !/^#\/paths\/.*\/(requestBody|parameters)\//.test($ref)) return faults;
  // openapi-typescript makes both optional, and what is inside something optional cannot be named by a type.
  const message = `$ref "${$ref}" leads into a request body or a parameter of a path, which no type can name.`;
  const fix = "move the schema to components/schemas and refer to it in both places";
  return [...faults, { keyword: "$ref", text: $ref, code: "reference-into-path", message, fix }];
}

function visitMembers(node: unknown, path: readonly string[], visit: (path: readonly string[], value: unknown) => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    visit([...path, key], value);
    visitMembers(value, [...path, key], visit);
  }
}
