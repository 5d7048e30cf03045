import { matchesGlob } from "node:path";
import { ProblemsError } from "../../read/problem.ts";
import type { DocumentFacts, Facts } from "../facts/facts.ts";
import type { UpstreamMap } from "./upstream-map.ts";

/** Content of `spec/<api>/upstream.lock.json`: what the documents of an API state, as they were last read. */
export interface Lock {
  /** Form of this file. */
  readonly version: 1;
  /** In the order of authority that `upstream.yaml` gives. */
  readonly documents: readonly LockedDocument[];
}

export type LockedDocument = DocumentFacts & { readonly revision: string };

/**
 * The lock that a map and freshly read documents give. Where one of the map's documents was not among those that were
 * read, what the old lock has of it is kept.
 */
export function makeLock(map: UpstreamMap, { documents }: Facts, old: Lock | undefined): { lock: Lock; kept: string[] } {
  const kept: string[] = [];
  const locked = map.documents.flatMap(({ file, revision = "unknown" }) => {
    const read = documents.filter(({ path, side }) => side !== "before" && matchesGlob(path, file));
    if (read.length > 0) return read.map((document) => ({ ...document, revision: document.revision ?? revision }));
    const before = (old?.documents ?? []).filter(({ path }) => matchesGlob(path, file));
    if (before.length > 0) kept.push(file);
    return before;
  });
  const once = new Map<string, LockedDocument>();
  for (const document of locked) if (!once.has(document.path)) once.set(document.path, document);
  return { lock: { version: 1, documents: [...once.values()] }, kept };
}

/** The text of a lock file: members in one order, whatever fits on one line on one line, so that a diff shows facts. */
export function formatLock({ version, documents }: Lock): string {
  return `${format({ version, documents: documents.map(ordered) }, "")}\n`;
}

/** @throws {ProblemsError} When the text is not a lock of this version. */
export function parseLock(text: string, file: string): Lock {
  try {
    const { version, documents } = JSON.parse(text) as Lock;
    // A document without problems is written without the member.
    if (version === 1)
      return { version, documents: documents.map((document) => ({ ...document, problems: document.problems ?? [] })) };
  } catch {
    // Reported below: a lock that is not JSON is as broken as a lock of another form.
  }
  const fix = "restore it from version control, or make it anew: npm run upstream -- update DIR";
  const message = "This is not a lock of version 1.";
  throw new ProblemsError([{ code: "broken-lock", severity: "error", message, at: { file, line: 1, column: 1 }, fix }]);
}

function ordered(document: LockedDocument): object {
  const { path, name, revision, side, sha256, operations, types, examples = [], problems } = document;
  return {
    path,
    ...(name !== undefined && { name }),
    revision,
    ...(side !== undefined && { side }),
    sha256,
    operations,
    types,
    ...(examples.length > 0 && { examples }),
    ...(problems.length > 0 && { problems }),
  };
}

const width = 130;

function format(value: unknown, indent: string): string {
  const flat = spaced(value);
  if (indent.length + flat.length <= width || typeof value !== "object" || value === null) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${format(item, inner)}`)
    : Object.entries(value).map(([name, item]) => `${inner}${JSON.stringify(name)}: ${format(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([name, item]) => `${JSON.stringify(name)}: ${spaced(item)}`).join(", ")} }`;
}

/** One side of a comparison: some revision of the documents. */
export interface Selection {
  readonly title: string;
  readonly documents: readonly DocumentFacts[];
}

/**
 * What a lock has by a name: `current` is all of its documents; the beginning of a revision, or a part of a
 * document's name, is that document alone.
 */
export function selectFromLock(lock: Lock, wanted: string): Selection | undefined {
  if (wanted === "current") return { title: "current", documents: lock.documents };
  const found = lock.documents.filter(
    ({ revision, path, name }) => revision.startsWith(wanted) || path.includes(wanted) || name === wanted,
  );
  return found.length > 0 ? selectDocuments(found) : undefined;
}

/** Documents as one side of a comparison; the title names each of them. */
export function selectDocuments(documents: readonly DocumentFacts[]): Selection {
  const title = documents.map(({ path, revision }) => (revision === undefined ? path : `${path} (${revision})`)).join(", ");
  return { title, documents };
}
