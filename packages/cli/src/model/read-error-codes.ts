import { toPointer } from "../read/json-pointer.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { ErrorCodeEntry } from "../read/openapi-document.ts";

/** All `x-error-codes` of the document: symbolic name to number, sorted by number. Skips names without a number. */
export function readErrorCodes(reader: DocumentReader): Map<string, number> {
  const found = new Map<string, number>();
  visit(reader.document, [], (entry, path) => {
    for (const { name, code } of numbered(entry)) {
      const known = found.get(name);
      if (known !== undefined && known !== code) {
        const message = `Error code ${name} has two numbers, ${known} and ${code}.`;
        reader.report("conflicting-error-code", message, toPointer(path), "use the same number everywhere");
      }
      found.set(name, code);
    }
  });
  return byNumber(found);
}

/** The `x-error-codes` of one response: symbolic name to number. */
export const readResponseErrorCodes = (entries: unknown): Map<string, number> =>
  new Map(Array.isArray(entries) ? entries.flatMap(numbered).map(({ name, code }) => [name, code]) : []);

/** Sorts by number, then by name in code-unit order. */
export const byNumber = (codes: Iterable<readonly [string, number]>): Map<string, number> =>
  new Map([...new Map(codes)].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)));

/** The entry and the code sent instead of it, without those that have no number. */
const numbered = ({ name, code, sent }: ErrorCodeEntry): { name: string; code: number }[] => [
  ...(code === undefined ? [] : [{ name, code }]),
  ...(sent ? [sent] : []),
];

type Visitor = (entry: ErrorCodeEntry, path: readonly (string | number)[]) => void;

// Skips everything that cannot contain a response. An example may have a member named x-error-codes.
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
