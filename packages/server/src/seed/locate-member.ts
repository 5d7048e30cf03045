import { type Document, isAlias, isMap, isNode, isSeq, type Node } from "yaml";

/** Names of members and indexes of items, from the outside in. */
export type MemberPath = readonly string[];

/** Offset in the text at which a member's name or value begins; of what is there of it, if not all is. */
export function locateMember(document: Document.Parsed, path: MemberPath, part: "key" | "value"): number {
  let node: Node | null = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, name] of path.entries()) {
    const step = stepInto(document, node, name);
    if (step === undefined) return offset;
    const wantsKey = part === "key" && depth === path.length - 1;
    offset = startOf(wantsKey ? (step.key ?? step.value) : step.value) ?? startOf(step.key) ?? offset;
    node = step.value;
  }
  return offset;
}

interface Step {
  readonly key: Node | null;
  readonly value: Node | null;
}

function stepInto(document: Document.Parsed, node: Node | null, name: string): Step | undefined {
  const collection = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(collection)) {
    const item = collection.items[Number(name)];
    return isNode(item) ? { key: null, value: item } : undefined;
  }
  if (!isMap(collection)) return undefined;
  const pair = collection.items.find(({ key }) => isNode(key) && String(key.toJS(document)) === name);
  return pair && { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}

const startOf = (node: Node | null): number | undefined => node?.range?.[0];
