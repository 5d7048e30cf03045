import { documentTree, type FactSource } from "../facts/document-tree.ts";
import type { FactNode } from "../facts/fact-tree.ts";
import type { Lock } from "./lock.ts";

/** One side of a comparison: some revision of the documents. */
export interface Selection {
  readonly title: string;
  readonly facts: readonly FactNode[];
}

/**
 * What a lock knows by a name: `current` is all of its documents, each heard as far as it stands; the beginning of a
 * revision, or a part of a document's name, is that document alone.
 */
export function selectFromLock(lock: Lock, names: ReadonlyMap<string, string>, wanted: string): Selection | undefined {
  if (wanted === "current") return { title: "current", facts: documentTree(lock.documents, names) };
  const found = lock.documents.filter(
    ({ revision, path, name }) => revision.startsWith(wanted) || path.includes(wanted) || name === wanted,
  );
  return found.length > 0 ? selectDocuments(found, names) : undefined;
}

/** What documents state, the later of two on the same thing first heard last. */
export function selectDocuments(
  documents: readonly (FactSource & { revision?: string })[],
  names: ReadonlyMap<string, string>,
): Selection {
  const title = documents.map(({ path, revision }) => (revision === undefined ? path : `${path} (${revision})`)).join(", ");
  return { title, facts: documentTree(documents, names) };
}
