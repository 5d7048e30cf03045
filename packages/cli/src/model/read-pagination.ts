import type { Pagination } from "./contract.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { OperationObject } from "../read/openapi-document.ts";

/** `x-pagination` of an operation; what has another form is reported, as code made from it would page wrongly. */
export function readPagination(operation: OperationObject, pointer: string, reader: DocumentReader): Pagination | undefined {
  const value = operation["x-pagination"];
  if (value === undefined) return undefined;
  const { items, id, limit, offset } = (value ?? {}) as Record<string, unknown>;
  if (isName(items) && isName(id) && isName(limit) && isName(offset)) return { items, id, limit, offset };
  const message = "x-pagination does not name items, id, limit and offset.";
  const fix = "write { items: tokens, id: serial, limit: limit, offset: offset }, or leave it out";
  reader.report("unusable-pagination", message, `${pointer}/x-pagination`, fix);
  return undefined;
}

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";
