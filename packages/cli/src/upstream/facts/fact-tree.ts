/** What a fact is about. A tree of them is made of documents and of a contract alike, so that both can be compared. */
export type FactKind =
  | "operation"
  | "prefix"
  | "verb"
  | "since"
  | "deprecated"
  | "permission"
  | "authentication"
  | "parameter"
  | "required"
  | "default"
  | "request"
  | "response"
  | "body"
  | "error"
  | "type"
  | "member"
  | "shape"
  | "value"
  | "open";

/** A file and a 1-based line in it. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface FactNode {
  readonly kind: FactKind;
  /** Tells it from its siblings of the same kind: `GET /private/tokens`, `query limit`, `403`, `"readonly"`. */
  readonly name: string;
  /** The name as its author spells it, where that is not what tells it apart: `GET /users/{userId}`. */
  readonly label?: string;
  /** What is said, where saying that the fact is there does not say all: a default, a version, the shape of a type. */
  readonly value?: string;
  readonly place: Place;
  readonly children: readonly FactNode[];
}

/** Stands for a type that a document leaves open; every type agrees with it. */
export const unknownShape = "unknown";

/** Two nodes with the same key among their siblings speak of the same fact. */
export function factKey({ kind, name }: FactNode): string {
  return `${kind} ${name}`;
}

/** True when neither of two nodes of one key says anything against the other. Children are not looked at. */
export function agrees(documented: FactNode, contract: FactNode): boolean {
  if (documented.value === contract.value) return true;
  if (documented.kind === "authentication") return documented.value === "required" && contract.value !== "none";
  return documented.value === unknownShape;
}

/** A node without children. */
export function leaf(kind: FactKind, place: Place, value?: string, name = ""): FactNode {
  return { kind, name, place, children: [], ...(value !== undefined && { value }) };
}

/** `/accounts/{USERNAME}/token` gives `/accounts/{}/token`: names of variables do not travel on the wire. */
export function pathShape(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}

/** `/accounts/{USERNAME}/tokens/{TOKEN_ID}` gives `["username", "tokenid"]`: spelt in one way, whatever the house style. */
export function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
}
