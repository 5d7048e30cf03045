import { parseYaml } from "@redocly/openapi-core";
import { ProblemsError } from "../../read/problem.ts";

/** Content of `spec/<api>/upstream.yaml`: what the documents of an API are, and how they are heard. */
export interface UpstreamMap {
  /** Most authoritative first: of what two describe, the first stands; the others speak for what only they describe. */
  readonly documents: readonly {
    /** File below the folder that is read; `*` stands for any part of a name, `**` for folders too. */
    readonly file: string;
    /** Revision that it holds, where the document itself does not say. */
    readonly revision?: string;
  }[];
  /** Names of types in the documents to names in the contract. */
  readonly names: ReadonlyMap<string, string>;
  /** Operations and types of the documents that the contract leaves out on purpose; `*` stands for any text. */
  readonly leavesOut: readonly { readonly what: string; readonly reason: string }[];
}

/**
 * Reads an `upstream.yaml`.
 * @param file - For messages.
 * @throws {ProblemsError} When it is not YAML or not of this form.
 */
export function readUpstreamMap(text: string, file: string): UpstreamMap {
  const content = parse(text, file);
  const { documents, names = {}, leaves_out: leavesOut = [], ...others } = isObject(content) ? content : {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refuse(file, `There is no member "${unknown}".`, "use documents, names, leaves_out");
  if (
    !Array.isArray(documents) ||
    documents.length === 0 ||
    !documents.every((document) => hasTexts(document, ["file"], ["revision"]))
  ) {
    throw refuse(file, "documents is not a list of { file, revision }.", "name each document, the most authoritative first");
  }
  if (!isObject(names) || !Object.values(names).every((name) => typeof name === "string")) {
    throw refuse(file, "names does not hold names.", "write `name in the documents: name in the contract`");
  }
  if (!Array.isArray(leavesOut) || !leavesOut.every((entry) => hasTexts(entry, ["what", "reason"], []))) {
    throw refuse(file, "leaves_out is not a list of { what, reason }.", "write `what: GET /orders*` and the reason");
  }
  return {
    documents: documents as UpstreamMap["documents"],
    names: new Map(Object.entries(names as Record<string, string>)),
    leavesOut: leavesOut as UpstreamMap["leavesOut"],
  };
}

function parse(text: string, file: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw refuse(file, error instanceof Error ? error.message : String(error), "mend the YAML");
  }
}

function hasTexts(value: unknown, needed: readonly string[], allowed: readonly string[]): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return (
    needed.every((name) => names.includes(name)) &&
    names.every((name) => [...needed, ...allowed].includes(name) && typeof value[name] === "string")
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(file: string, message: string, fix: string): ProblemsError {
  return new ProblemsError([{ code: "broken-upstream-map", severity: "error", message, at: { file, line: 1, column: 1 }, fix }]);
}
