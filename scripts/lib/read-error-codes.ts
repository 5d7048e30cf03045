import { toPointer } from "./json-pointer.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { ErrorCodeEntry } from "./openapi-document.ts";

/** Every `x-error-codes` of the document as symbolic name to number, sorted by number. Names without a number are left out. */
export function readErrorCodes(reader: DocumentReader): Map<string, number> {
  const found = new Map<string, number>();
  visit(reader.document, [], (entry, path) => {
    for (const { name, code } of [entry, ...(entry.sent ? [entry.sent] : [])]) {
      if (code === undefined) continue;
      const known = found.get(name);
      if (known !== undefined && known !== code) {
        const message = `Error code ${name} has two numbers, ${known} and ${code}.`;
        reader.report("conflicting-error-code", message, toPointer(path), "give it the same number everywhere");
      }
      found.set(name, code);
    }
  });
  return new Map([...found].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)));
}

type Visitor = (entry: ErrorCodeEntry, path: readonly (string | number)[]) => void;

// Only where responses can stand; examples may hold anything, members of that name included.
function visit(node: unknown, path: readonly (string | number)[], onEntry: Visitor): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "x-error-codes" && Array.isArray(value)) {
      value.forEach((entry: ErrorCodeEntry, index) => onEntry(entry, [...path, key, index]));
    } else if (!skipped.has(key)) {
      visit(value, [...path, key], onEntry);
    }
  }
}

const skipped = new Set(["schema", "schemas", "example", "examples", "content", "parameters", "requestBody", "info"]);
