import { classify, usesOf, type Impact } from "./classify-change.ts";
import { factKey, type FactNode } from "../facts/fact-tree.ts";

/** Something that documents state otherwise than they did. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** From the operation or type down to the fact itself; its last node is `after`, or `before` when that is gone. */
  readonly trail: readonly FactNode[];
  readonly before?: FactNode;
  readonly after?: FactNode;
  readonly impact: Impact;
  /** Why it is of that class. */
  readonly because: string;
}

/** What changed from one tree of facts to another, classed for a client. Where lines moved, nothing changed. */
export function diffTrees(before: readonly FactNode[], after: readonly FactNode[]): Change[] {
  const uses = usesOf([...before, ...after]);
  return compare(before, after, []).map((change) => {
    const [top] = change.trail;
    const use = top?.kind === "type" ? (uses.get(top.name) ?? new Set()) : new Set<"request" | "response">();
    return { ...change, ...classify(change, use) };
  });
}

/** A change that is not classed yet. */
export type PlainChange = Omit<Change, "impact" | "because">;

function compare(before: readonly FactNode[], after: readonly FactNode[], above: readonly FactNode[]): PlainChange[] {
  const old = new Map(before.map((fact) => [factKey(fact), fact]));
  const now = new Set(after.map(factKey));
  const gone = before.filter((fact) => !now.has(factKey(fact)));
  return [
    ...after.flatMap((fact): PlainChange[] => {
      const was = old.get(factKey(fact));
      const trail = [...above, fact];
      if (!was) return [{ kind: "added", trail, after: fact }];
      const own: PlainChange[] = was.value === fact.value ? [] : [{ kind: "changed", trail, before: was, after: fact }];
      return [...own, ...compare(was.children, fact.children, trail)];
    }),
    ...gone.map((fact): PlainChange => ({ kind: "removed", trail: [...above, fact], before: fact })),
  ];
}
