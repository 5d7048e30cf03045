import { documentTree } from "../facts/document-tree.ts";
import { factKey, type FactNode } from "../facts/fact-tree.ts";
import { type Change, classifyChanges } from "./classify-change.ts";
import { diffTrees, type FactChange } from "./diff-trees.ts";
import { type NamedSource, pairDocuments } from "./pair-documents.ts";
import { pairMovedOperations } from "./pair-moved-operations.ts";

/**
 * Compares two revisions document by document and classifies each change for a client. An operation or type that went
 * to another document is compared with what it says there. What a new document describes is compared with what another
 * document said before.
 *
 * @param names - Names of types in the documents to names in the contract.
 */
export function diffDocuments(
  before: readonly NamedSource[],
  after: readonly NamedSource[],
  names: ReadonlyMap<string, string>,
): Change[] {
  const pairs = pairDocuments(before, after).map((pair) => ({
    isPaired: pair.before !== undefined && pair.after !== undefined,
    before: pair.before ? documentTree([pair.before], names) : [],
    after: pair.after ? documentTree([pair.after], names) : [],
  }));
  const [all, now] = [pairs.flatMap((pair) => pair.before), pairs.flatMap((pair) => pair.after)];
  const changes: FactChange[] = [];
  const removed: Leftover[] = [];
  const added: Leftover[] = [];
  for (const pair of pairs) {
    const olds = new Map(pair.before.map((fact) => [factKey(fact), fact]));
    for (const fact of pair.after) {
      const old = olds.get(factKey(fact));
      if (old) changes.push(...diffTrees([old], [fact]));
      else added.push({ fact, isPaired: pair.isPaired });
      olds.delete(factKey(fact));
    }
    for (const fact of olds.values()) removed.push({ fact, isPaired: pair.isPaired });
  }
  const lost: Leftover[] = [];
  for (const old of removed) {
    const at = added.findIndex(({ fact }) => factKey(fact) === factKey(old.fact));
    const [moved] = at < 0 ? [] : added.splice(at, 1);
    if (moved) changes.push(...diffTrees([old.fact], [moved.fact]));
    else lost.push(old);
  }
  const gone: FactNode[] = [];
  const fresh: FactNode[] = [];
  for (const { fact, isPaired } of added) {
    const other = isPaired ? undefined : all.find((old) => factKey(old) === factKey(fact));
    if (other) changes.push(...diffTrees([other], [fact]));
    else fresh.push(fact);
  }
  for (const { fact, isPaired } of lost) {
    const other = isPaired ? undefined : now.find((next) => factKey(next) === factKey(fact));
    if (other) changes.push(...diffTrees([fact], [other]));
    else gone.push(fact);
  }
  changes.push(...diffTrees([], fresh), ...diffTrees(gone, []));
  return pairMovedOperations(classifyChanges(changes, [...all, ...now]));
}

/** A top-level fact without its like in the other revision of its document. */
interface Leftover {
  readonly fact: FactNode;
  /** False where the whole document is new or gone. */
  readonly isPaired: boolean;
}

/** Names the more authoritative document on each change that a reader of the whole lock does not see. */
export function markOverridden(
  changes: readonly Change[],
  documents: readonly NamedSource[],
  names: ReadonlyMap<string, string>,
): Change[] {
  const heard = new Map(documentTree(documents, names).map((fact) => [factKey(fact), fact.place.file]));
  return changes.map((change) => {
    const [top] = change.trail;
    const file = top && heard.get(factKey(top));
    const isHeard = file === undefined || file === (change.after ?? change.before)?.place.file;
    return isHeard ? change : { ...change, overriddenBy: file };
  });
}
