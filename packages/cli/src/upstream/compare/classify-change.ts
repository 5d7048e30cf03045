import type { FactNode } from "../facts/fact-tree.ts";
import type { FactChange } from "./diff-trees.ts";

/** What a change means for a client that was written for the older documents. */
export type Impact = "breaking" | "compatible" | "unclear";

/** A change of a fact, classified for clients. */
export interface Change extends FactChange {
  readonly impact: Impact;
  /** The reason for the impact. */
  readonly because: string;
  /** The more authoritative document that describes the same thing, and that is heard instead. */
  readonly overriddenBy?: string;
}

type Uses = ReadonlySet<"request" | "response">;
type Verdict = readonly [Impact, string];

/**
 * Classifies each change for a client. Where a type is used in requests and in responses, the worse impact counts.
 * @param facts - Everything that is described before or after: it shows where types are used.
 */
export function classifyChanges(changes: readonly FactChange[], facts: readonly FactNode[]): Change[] {
  const uses = usesOf(facts);
  return changes.map((change) => {
    const [top] = change.trail;
    const use: Uses = top?.kind === "type" ? (uses.get(top.name) ?? new Set()) : new Set();
    const fact = change.after ?? change.before;
    const [impact, because] = fact ? verdict(change, fact, use) : (["unclear", "nothing is known of it"] as const);
    return { ...change, impact, because };
  });
}

/** For each type: whether requests or responses lead to it. A type that neither leads to is absent. */
function usesOf(nodes: readonly FactNode[]): Map<string, Set<"request" | "response">> {
  const types = new Map<string, FactNode[]>();
  for (const node of nodes) if (node.kind === "type") types.set(node.name, [...(types.get(node.name) ?? []), node]);
  const uses = new Map<string, Set<"request" | "response">>();
  const mark = (text: string, use: "request" | "response"): void => {
    for (const name of namesIn(text, types)) {
      const known = uses.get(name) ?? new Set();
      if (known.has(use)) continue;
      uses.set(name, known.add(use));
      for (const type of types.get(name) ?? []) visit(type, use);
    }
  };
  const visit = (node: FactNode, use: "request" | "response"): void => {
    if (node.kind === "shape") mark(node.value ?? "", use);
    for (const child of node.children) visit(child, use);
  };
  const start = (node: FactNode): void => {
    if (node.kind === "request") mark(node.value ?? "", "request");
    if (node.kind === "body") mark(node.value ?? "", "response");
    node.children.forEach(start);
  };
  nodes.forEach(start);
  return uses;
}

function namesIn(text: string, types: ReadonlyMap<string, unknown>): string[] {
  const item = text.replace(/(\[\])+$/, "");
  return types.has(item) ? [item] : text.split(/[^\w.-]+/).filter((name) => types.has(name));
}

function verdict(change: FactChange, fact: FactNode, uses: Uses): Verdict {
  const { kind, before, after } = change;
  switch (fact.kind) {
    case "operation":
      return kind === "added"
        ? ["compatible", "clients need not use it"]
        : ["breaking", "it is described no more: clients that use it may have nothing to call"];
    case "parameter":
    case "required":
    case "default":
      return ofParameterOrMember(change, fact, uses);
    case "response":
      return ofResponse(kind, fact.name);
    case "body":
    case "request":
      return kind === "added" ? ["unclear", "it may only be told now"] : ["breaking", "bodies have another type"];
    case "error":
      return kind === "added"
        ? ["compatible", "a client shows codes that it does not know"]
        : ["unclear", "another code may stand in its place"];
    case "permission":
      return kind === "added" ? ["breaking", "tokens without it are refused"] : ["compatible", "fewer tokens are refused"];
    case "authentication":
      return kind === "added" ? ["unclear", "it may only be told now"] : ["breaking", "credentials are proven in another way"];
    case "type":
      return kind === "added" ? ["compatible", "nothing used it"] : ["unclear", "it may only be described elsewhere"];
    case "member":
      return ofMember(kind, fact, uses);
    case "shape":
      return ["breaking", before && after ? "its values are of another type" : "its values may be of another type"];
    case "value":
      return ofValue(change, uses);
    case "open":
      return ofOpenness(kind, uses);
    case "since":
      return ofSince(before?.value, after?.value);
    case "deprecated":
      return kind === "added" ? ["compatible", "it still works"] : ["compatible", "it is recommended again"];
    case "verb":
      return ["unclear", kind === "added" ? "it may have done so before" : "whether it still does so is not said"];
    case "prefix":
      return kind === "added" ? ["compatible", "the path without it stays"] : ["breaking", "paths with it lead nowhere"];
  }
}

function ofParameterOrMember({ kind, trail, after }: FactChange, fact: FactNode, uses: Uses): Verdict {
  const isMember = trail.at(-2)?.kind === "member";
  if (fact.kind === "default") return ["unclear", "leaving it out means something else"];
  if (fact.kind === "parameter") {
    if (kind === "removed") return ["breaking", "the server ignores it now"];
    if (kind === "changed") return ["compatible", "names of path variables do not travel"];
    const required = fact.children.some((child) => child.kind === "required" && child.value === "required");
    return required ? ["breaking", "requests without it are refused"] : ["compatible", "requests need not have it"];
  }
  const required = after?.value === "required";
  if (!isMember) return required ? ["breaking", "requests without it are refused"] : ["compatible", "requests need not have it"];
  if (required)
    return worse(uses, {
      request: ["breaking", "requests without it are refused"],
      response: ["compatible", "it is always there"],
    });
  return worse(uses, { request: ["compatible", "requests need not have it"], response: ["breaking", "it may be absent"] });
}

function ofResponse(kind: FactChange["kind"], status: string): Verdict {
  const isError = /^[45]/.test(status);
  if (kind === "added")
    return isError
      ? ["compatible", "clients expect errors"]
      : ["breaking", "clients take it for one of the answers that they know"];
  return isError ? ["compatible", "clients need not expect it"] : ["breaking", "clients wait for it in vain"];
}

function ofMember(kind: FactChange["kind"], fact: FactNode, uses: Uses): Verdict {
  const required = fact.children.some((child) => child.kind === "required" && child.value === "required");
  if (kind === "added") {
    const request: Verdict = required
      ? ["breaking", "requests without it are refused"]
      : ["compatible", "requests need not have it"];
    return worse(uses, { request, response: ["compatible", "clients ignore what they do not know"] });
  }
  const response: Verdict = required ? ["breaking", "clients rely on it"] : ["compatible", "it could always be absent"];
  return worse(uses, { request: ["unclear", "whether it is refused or ignored is not said"], response });
}

function ofValue({ kind, trail }: FactChange, uses: Uses): Verdict {
  const added = kind === "added";
  const isOpen = trail.at(-2)?.children.some((sibling) => sibling.kind === "open");
  if (isOpen) return ["compatible", added ? "clients had to expect it already" : "it is no longer listed, but still possible"];
  return worse(uses, {
    request: added ? ["compatible", "requests need not use it"] : ["breaking", "requests with it are refused"],
    response: added ? ["breaking", "clients do not know it"] : ["compatible", "clients need not expect it"],
  });
}

function ofOpenness(kind: FactChange["kind"], uses: Uses): Verdict {
  const opened = kind === "added";
  return worse(uses, {
    request: opened ? ["compatible", "requests may hold more"] : ["breaking", "requests may hold less"],
    response: opened ? ["breaking", "values may come that are not listed"] : ["compatible", "only listed values come"],
  });
}

function ofSince(before: string | undefined, after: string | undefined): Verdict {
  const isNumber = (version: string | undefined): boolean => /^v\d+$/.test(version ?? "");
  if (!isNumber(before) && isNumber(after)) return ["compatible", "the version is only told now"];
  return ["unclear", "servers of other versions have it"];
}

function worse(uses: Uses, verdicts: Readonly<Record<"request" | "response", Verdict>>): Verdict {
  const found = [...uses].map((use) => verdicts[use]);
  const order: readonly Impact[] = ["breaking", "unclear", "compatible"];
  return found.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))[0] ?? ["unclear", "where it is used is not said"];
}
