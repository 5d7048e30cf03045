import { factKey, type FactNode } from "../facts/fact-tree.ts";

/** A difference between two trees of facts. */
export interface FactChange {
  readonly kind: "added" | "removed" | "changed";
  /** From the operation or type down to the fact. The last node is `after`, or `before` for a removed fact. */
  readonly trail: readonly FactNode[];
  readonly before?: FactNode;
  readonly after?: FactNode;
}

/** Compares two trees of facts. A fact that only moved to another line has not changed. */
export function diffTrees(
  before: readonly FactNode[],
  after: readonly FactNode[],
  above: readonly FactNode[] = [],
): FactChange[] {
  const old = new Map(before.map((fact) => [factKey(fact), fact]));
  const now = new Set(after.map(factKey));
  const removed = before.filter((fact) => !now.has(factKey(fact)));
  return [
    ...after.flatMap((fact): FactChange[] => {
      const was = old.get(factKey(fact));
      const trail = [...above, fact];
      if (!was) return [{ kind: "added", trail, after: fact }];
      const own: FactChange[] = was.value === fact.value ? [] : [{ kind: "changed", trail, before: was, after: fact }];
      return [...own, ...diffTrees(was.children, fact.children, trail)];
    }),
    ...removed.map((fact): FactChange => ({ kind: "removed", trail: [...above, fact], before: fact })),
  ];
}
