import { compareExamples, type ExampleFinding } from "./compare-examples.ts";
import { compareTrees, type Comparison } from "./compare-trees.ts";
import { contractTree } from "../contract/contract-tree.ts";
import { documentTree } from "../facts/document-tree.ts";
import type { ContractNode } from "../contract/contract-node.ts";
import type { ContractSource, Spot } from "../contract/contract-source.ts";
import type { FactNode } from "../facts/fact-tree.ts";
import type { Lock } from "../lock/lock.ts";
import type { UpstreamMap } from "../lock/upstream-map.ts";

/** How the contract of one API stands to its documents. */
export interface ApiCheck extends Comparison {
  readonly api: string;
  readonly lock: Lock;
  /** What the documents state, without what the contract leaves out. */
  readonly documented: readonly FactNode[];
  readonly contract: readonly ContractNode[];
  readonly examples: { readonly valid: number; readonly findings: readonly ExampleFinding[] };
  /** Operations and types that the contract leaves out on purpose. */
  readonly leftOut: readonly FactNode[];
  /** Entries of `leaves_out` that nothing in the documents answers to. */
  readonly needless: readonly string[];
  /** Notes on prose, limits and headers, which the facts do not cover, and notes inside a part that is undocumented as a whole. */
  readonly unjudged: number;
}

/** Compares a contract with its lock, both ways. Pure but for the contract's files, which are read on the way. */
export function checkApi(api: string, { lock, map, source }: { lock: Lock; map: UpstreamMap; source: ContractSource }): ApiCheck {
  const everything = documentTree(lock.documents, map.names);
  const patterns = map.leavesOut.map(({ what }) => ({ what, pattern: toPattern(what) }));
  const leftOut = everything.filter(({ name }) => patterns.some(({ pattern }) => pattern.test(name)));
  const documented = everything.filter((node) => !leftOut.includes(node));
  const contract = contractTree(source, namesIn(lock, map));
  const comparison = compareTrees(documented, contract, topOf(source));
  const stale = new Set(comparison.findings.map(({ note }) => note));
  return {
    api,
    lock,
    documented,
    contract,
    findings: comparison.findings,
    counts: comparison.counts,
    confirmed: comparison.confirmed,
    examples: compareExamples(lock.documents, source, map.names),
    leftOut,
    needless: patterns.filter(({ pattern }) => !leftOut.some(({ name }) => pattern.test(name))).map(({ what }) => what),
    unjudged: allNotes(source).filter((note) => !comparison.confirmed.has(note) && !stale.has(note)).length,
  };
}

/** True when nothing has to be mended. */
export function isInStep({ findings, examples, needless }: ApiCheck): boolean {
  return findings.length === 0 && examples.findings.length === 0 && needless.length === 0;
}

function topOf(source: ContractSource) {
  const schemas = source.child(source.root, "components", "schemas") ?? source.root;
  return {
    place: source.place(source.child(source.root, "paths") ?? source.root),
    holders: new Map([["type", source.place(schemas)]] as const),
  };
}

/** Names of types that the documents define or mention. */
function namesIn({ documents }: Lock, { names }: UpstreamMap): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { types, operations } of documents) {
    for (const { name } of types) found.add(names.get(name) ?? name);
    // A type expression is JSON here: every text in it that could be a name counts as one.
    for (const [, name = ""] of JSON.stringify([types, operations]).matchAll(/"([A-Za-z_]\w*)"/g))
      found.add(names.get(name) ?? name);
  }
  return found;
}

function allNotes(source: ContractSource) {
  const visit = (spot: Spot): ReturnType<ContractSource["notes"]>[number][] => [
    ...source.notes(spot),
    ...source.children(spot).flatMap(([name, child]) => (name === "x-upstream" || name === "examples" ? [] : visit(child))),
  ];
  return source.files().flatMap(([file, node]) => visit({ file, segments: [], node }));
}

function toPattern(what: string): RegExp {
  return new RegExp(
    `^${what
      .replace(/\{[^}]*\}/g, "{}")
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")}$`,
  );
}
