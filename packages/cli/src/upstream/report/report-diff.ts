import { describeTrail, describeValue } from "./describe-fact.ts";
import type { FactNode } from "../facts/fact-tree.ts";
import type { Change, Impact } from "../compare/classify-change.ts";
import { diffDocuments, markOverridden } from "../compare/diff-documents.ts";
import type { Lock } from "../lock/lock.ts";
import type { UpstreamMap } from "../lock/upstream-map.ts";

/** What changed, as text: the worst for a client first, each change with its place in the documents. */
export function reportDiff(changes: readonly Change[]): string {
  if (changes.length === 0) return "  No fact changed.\n";
  const groups = order.map((impact) => [impact, changes.filter((change) => change.impact === impact)] as const);
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([impact, group]) => `  ${titles[impact]}\n${group.map(changeLine).join("\n")}\n`)
    .join("\n");
}

const order: readonly Impact[] = ["breaking", "unclear", "compatible"];
const titles: Readonly<Record<Impact, string>> = {
  breaking: "breaking for a client",
  unclear: "unclear",
  compatible: "compatible",
};
const marks = { added: "+", removed: "-", changed: "~" } as const;

function changeLine({ kind, trail, before, after, because, overriddenBy }: Change): string {
  const place = (after ?? before)?.place;
  const heard = overriddenBy === undefined ? "" : `; overridden by ${overriddenBy}`;
  const inner = after && kind === "added" ? details(after) : "";
  return `    ${marks[kind]} ${describeTrail(trail)}${said({ kind, before, after })}${inner}\n      ${because}; ${place?.file}:${place?.line}${heard}`;
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

export interface Update {
  readonly api: string;
  readonly map: UpstreamMap;
  readonly old: Lock | undefined;
  readonly lock: Lock;
  /** Documents that were not there to be read; the old lock speaks for them. */
  readonly kept: readonly string[];
}

/** What an update of a lock brought, as text: its documents, then the facts that changed. */
export function reportUpdate({ api, map, old, lock, kept }: Update): string {
  const before = new Map((old?.documents ?? []).map((document) => [document.path, document.sha256]));
  const documents = lock.documents.map(({ path, revision, sha256, problems }) => {
    const state = !before.has(path) ? "new" : before.get(path) === sha256 ? "unchanged" : "changed";
    const gaps = problems.map(({ line, message }) => `\n    not understood  ${path}:${line} ${message}`);
    return `  ${path} (${revision}) ${state}${gaps.join("")}`;
  });
  const gone = [...before.keys()].filter((path) => !lock.documents.some((document) => document.path === path));
  const changes = old
    ? markOverridden(diffDocuments(old.documents, lock.documents, map.names), lock.documents, map.names)
    : undefined;
  return [
    api,
    ...documents,
    ...gone.map((path) => `  ${path} gone`),
    ...kept.map((file) => `  ${file} was not there: what the lock had of it is kept`),
    "",
    changes ? reportDiff(changes) : `  The first lock.\n`,
  ].join("\n");
}
