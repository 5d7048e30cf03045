import { diffTrees } from "../compare/diff-trees.ts";
import { documentTree } from "../facts/document-tree.ts";
import { reportDiff } from "./report-diff.ts";
import type { Lock } from "../lock/lock.ts";
import type { UpstreamMap } from "../lock/upstream-map.ts";

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
  const changes = old ? diffTrees(documentTree(old.documents, map.names), documentTree(lock.documents, map.names)) : undefined;
  return [
    api,
    ...documents,
    ...gone.map((path) => `  ${path} gone`),
    ...kept.map((file) => `  ${file} was not there: what the lock had of it is kept`),
    "",
    changes ? reportDiff(changes) : `  The first lock.\n`,
  ].join("\n");
}
