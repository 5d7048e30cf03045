import type { FactNode } from "../facts/fact-tree.ts";
import type { Change } from "./classify-change.ts";

/**
 * An operation that is gone and one that is new are a move when they have one path, or one method and mostly the same
 * facts. Both changes then name each other and are breaking.
 */
export function pairMovedOperations(changes: readonly Change[]): Change[] {
  const operations = changes.filter(({ trail }) => trail.length === 1 && trail[0]?.kind === "operation");
  const gone = operations.filter(({ kind }) => kind === "removed");
  const fresh = operations.filter(({ kind }) => kind === "added");
  const candidates = gone
    .flatMap((old) => fresh.map((now) => ({ old, now, share: likeness(old.before, now.after) })))
    .filter(({ share }) => share >= 0.6)
    .toSorted((one, other) => other.share - one.share);
  const because = new Map<Change, string>();
  for (const { old, now } of candidates) {
    if (because.has(old) || because.has(now)) continue;
    because.set(old, `it moved to ${labelOf(now.after)}`);
    because.set(now, `it takes the place of ${labelOf(old.before)}`);
  }
  return changes.map((change) => {
    const reason = because.get(change);
    return reason === undefined ? change : { ...change, impact: "breaking", because: reason };
  });
}

function labelOf(fact: FactNode | undefined): string {
  return fact?.label ?? fact?.name ?? "";
}

/** From 0 to 1: the share of facts that both operations have. 0 when both the method and the path differ. */
function likeness(old: FactNode | undefined, now: FactNode | undefined): number {
  if (!old || !now) return 0;
  const [[oldMethod, oldPath], [method, path]] = [old.name.split(" "), now.name.split(" ")];
  if (oldMethod !== method && oldPath !== path) return 0;
  const [before, after] = [factsOf(old), factsOf(now)];
  const both = [...before].filter((fact) => after.has(fact)).length;
  const shared = both === 0 ? 0 : both / (before.size + after.size - both);
  // One path with another method is a move, whatever else changed.
  return oldPath === path ? 0.6 + 0.4 * shared : shared;
}

function factsOf({ children }: FactNode): Set<string> {
  const spelled = (fact: FactNode): string =>
    `${fact.kind} ${fact.name} ${fact.value ?? ""} ${fact.children.map(spelled).join(";")}`;
  return new Set(children.filter(({ name }) => !name.startsWith("path ")).map(spelled));
}
