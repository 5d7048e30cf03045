import { basename } from "node:path";
import type { FactSource } from "../facts/document-tree.ts";
import { pathShape } from "../facts/fact-tree.ts";

/** A document to compare; `name` is the name that it has upstream. */
export type NamedSource = FactSource & { readonly name?: string };

/** One document before and after. A side is absent for a document that is new or gone. */
interface DocumentPair {
  readonly before?: NamedSource;
  readonly after?: NamedSource;
}

/**
 * Pairs the documents of two revisions: by path, by name upstream, by file name, then by the operations and types that both
 * describe. One document on each side is always a pair. New documents stand last.
 */
export function pairDocuments(before: readonly NamedSource[], after: readonly NamedSource[]): DocumentPair[] {
  const partners = new Map<NamedSource, NamedSource>();
  const taken = new Set<NamedSource>();
  const pair = (one: NamedSource, other: NamedSource | undefined): void => {
    if (!other) return;
    partners.set(one, other);
    taken.add(other);
  };
  const free = (): NamedSource[] => after.filter((document) => !taken.has(document));
  const sameness: ((one: NamedSource, other: NamedSource) => boolean)[] = [
    (one, other) => one.path === other.path && one.name === other.name,
    (one, other) => one.name !== undefined && one.name === other.name,
    (one, other) => basename(one.path) === basename(other.path),
  ];
  for (const isSame of sameness)
    for (const one of before)
      if (!partners.has(one))
        pair(
          one,
          free().find((other) => isSame(one, other)),
        );
  for (const one of before) if (!partners.has(one)) pair(one, mostAlike(one, free()));
  const [only, last] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && only && partners.size === 0) pair(only, last);
  return [
    ...before.map((one): DocumentPair => {
      const other = partners.get(one);
      return other ? { before: one, after: other } : { before: one };
    }),
    ...free().map((other): DocumentPair => ({ after: other })),
  ];
}

function mostAlike(document: NamedSource, others: readonly NamedSource[]): NamedSource | undefined {
  const subjects = new Set(subjectsOf(document));
  const shared = others.map((other) => ({ other, count: subjectsOf(other).filter((subject) => subjects.has(subject)).length }));
  return shared.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)[0]?.other;
}

function subjectsOf({ operations, types }: NamedSource): string[] {
  return [...operations.map(({ method, path }) => `${method} ${pathShape(path)}`), ...types.map(({ name }) => `type ${name}`)];
}
