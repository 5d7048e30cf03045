import { toPointer } from "../read/json-pointer.ts";
import type { Note, Oddity } from "./oddity.ts";
import { repairOperations } from "./repair-operations.ts";
import { repairReferences } from "./repair-references.ts";
import { repairSchemas } from "./repair-schemas.ts";
import { repairStructure } from "./repair-structure.ts";
import type { OpenApiDocument } from "../read/openapi-document.ts";

export interface RepairedDocument {
  readonly document: OpenApiDocument;
  /** In the order in which they were found. */
  readonly oddities: readonly Oddity[];
}

/**
 * Turns a document from the field into one that follows the OpenAPI Specification closely enough to become code. Whatever
 * can be understood stays; a part that cannot is left out, and never more than that part. Pure: the input stays as it is.
 */
export function repairDocument(parsed: object): RepairedDocument {
  const oddities: Oddity[] = [];
  const note: Note = (code, message, path) => void oddities.push({ code, message, pointer: toPointer(path) });
  // A copy without YAML's aliases, so that a change in one place does not show in another.
  const document = repairStructure(JSON.parse(JSON.stringify(parsed)) as Record<string, unknown>, note);
  repairSchemas(document, note);
  repairReferences(document, note);
  repairOperations(document, note);
  return { document, oddities };
}
