import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, visit } from "yaml";
import type { SeedFault } from "./explain-seed-fault.ts";

/**
 * Finds what YAML reads as syntax where the author meant a value: `*name` without an anchor and unknown tags such as
 * `!secret`. Unquoted passwords often start like this, so the faults name the member and never the value.
 */
export function findYamlFaults(document: Document.Parsed): readonly SeedFault[] {
  const faults: SeedFault[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const problem = faultOf(node, document);
    if (problem !== undefined) faults.push({ path: pathTo(document.contents, node) ?? [], part: "value", problem, fix: FIX });
  });
  return faults;
}

/** Finds keys that a map has already. `pos` starts at the later one. */
export function findRepeatedKeys(document: Document.Parsed): readonly { pos: readonly [number]; message: string }[] {
  const found: { pos: readonly [number]; message: string }[] = [];
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) found.push({ pos: [key.range?.[0] ?? 0], message: "Map keys must be unique" });
        known.add(key.value);
      }
    },
  });
  return found;
}

const FIX = "put the value in quotes if it is meant as text; otherwise write it out.";

function faultOf(node: Node, document: Document.Parsed): string | undefined {
  if (isAlias(node)) return isResolved(node, document) ? undefined : "is an alias (*…) without an anchor.";
  const { tag } = node as { tag?: string };
  // After parsing, the tags that YAML's core schema knows have their full name.
  return tag !== undefined && !tag.startsWith("tag:yaml.org,2002:") ? "has an unknown tag (!…)." : undefined;
}

const isResolved = (alias: Alias, document: Document.Parsed): boolean => alias.resolve(document) !== undefined;

/** Names of members and indexes of items that lead to a node, from the outside in. */
function pathTo(from: Node | null, target: Node): readonly string[] | undefined {
  if (from === target) return [];
  const entries = isMap(from)
    ? from.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", isNode(value) ? value : null] as const)
    : isSeq(from)
      ? from.items.map((item, index) => [String(index), isNode(item) ? item : null] as const)
      : [];
  for (const [name, child] of entries) {
    const rest = child && pathTo(child, target);
    if (rest) return [name, ...rest];
  }
  return undefined;
}
