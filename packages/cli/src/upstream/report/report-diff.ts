import { describeTrail, describeValue } from "./describe-fact.ts";
import type { Change } from "../compare/diff-trees.ts";
import type { FactNode } from "../facts/fact-tree.ts";
import type { Impact } from "../compare/classify-change.ts";

/** What changed, as text: the worst for a client first, each change with its place in the documents. */
export function reportDiff(changes: readonly Change[]): string {
  if (changes.length === 0) return "  No fact changed.\n";
  const groups = order.map((impact) => [impact, changes.filter((change) => change.impact === impact)] as const);
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([impact, group]) => `  ${titles[impact]}\n${group.map(line).join("\n")}\n`)
    .join("\n");
}

const order: readonly Impact[] = ["breaking", "unclear", "compatible"];
const titles: Readonly<Record<Impact, string>> = {
  breaking: "breaking for a client",
  unclear: "unclear",
  compatible: "compatible",
};
const marks = { added: "+", removed: "-", changed: "~" } as const;

function line({ kind, trail, before, after, because }: Change): string {
  const place = (after ?? before)?.place;
  const inner = after && kind === "added" ? details(after) : "";
  return `    ${marks[kind]} ${describeTrail(trail)}${said({ kind, before, after })}${inner}\n      ${because}; ${place?.file}:${place?.line}`;
}

function said({
  kind,
  before,
  after,
}: {
  kind: Change["kind"];
  before: FactNode | undefined;
  after: FactNode | undefined;
}): string {
  if (kind === "changed" && before && after) return ` ${describeValue(before)} → ${describeValue(after)}`;
  const fact = after ?? before;
  return fact?.value === undefined ? "" : ` ${fact.value}`;
}

// Of something new, what it brings along: the codes of a status, the version that has it.
function details({ children }: FactNode): string {
  const parts = children.map((child) => (child.kind === "error" ? child.name : child.value === undefined ? "" : child.value));
  const told = parts.filter((part) => part !== "");
  return told.length > 0 ? ` (${told.join(", ")})` : "";
}
