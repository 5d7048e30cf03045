import type { FactKind, FactNode, Place } from "../facts/fact-tree.ts";

/** A fact that a contract states, with what it says about the documents there. */
export interface ContractNode extends FactNode {
  readonly notes: readonly UpstreamNote[];
  /** Notes of a component that is referred to here: they excuse this fact, and are judged where they stand. */
  readonly borrowed: readonly UpstreamNote[];
  /** Where facts of a kind are written inside it, such as its `responses`; the node itself where nothing is said. */
  readonly holders: Holders;
  readonly children: readonly ContractNode[];
}

type Holders = ReadonlyMap<FactKind, Place>;

const typeKeywords = [
  "type",
  "oneOf",
  "anyOf",
  "allOf",
  "enum",
  "const",
  "items",
  "additionalProperties",
  "$ref",
  "schema",
  "x-values",
];

/** Keywords that state a fact of this kind; an `about` names one of them. */
export const keywordsOf: Readonly<Record<FactKind, readonly string[]>> = {
  operation: [],
  prefix: ["servers"],
  verb: [],
  since: ["x-since"],
  deprecated: ["deprecated"],
  permission: ["x-permission"],
  authentication: ["security"],
  parameter: ["parameters"],
  required: ["required"],
  default: ["default", "schema"],
  request: ["requestBody"],
  response: ["responses"],
  body: ["content"],
  error: ["x-error-codes"],
  type: [],
  member: ["properties"],
  shape: typeKeywords,
  value: typeKeywords,
  open: typeKeywords,
};

const contents: Partial<Record<FactKind, readonly FactKind[]>> = {
  operation: ["prefix", "since", "deprecated", "permission", "authentication", "parameter", "request", "response"],
  parameter: ["required", "default", "since", "deprecated"],
  response: ["body", "error", "since"],
  type: ["member", "shape", "since", "deprecated"],
  member: ["required", "shape", "default", "since", "deprecated"],
  value: ["since", "deprecated"],
};

/**
 * Whether a note about this keyword, on a fact of this kind, can be held against the documents. One about prose
 * (`description`) or about limits (`pattern`, `schema` of a parameter without a default) cannot.
 */
export function isCompared(kind: FactKind, about: string): boolean {
  if (kind === "parameter" && about === "schema") return false;
  return (contents[kind] ?? []).some((fact) => keywordsOf[fact].includes(about)) || (kind === "parameter" && about === "name");
}

/** One `x-upstream` of a contract. */
export interface UpstreamNote {
  readonly says: "undocumented" | "differs";
  /** Keyword beside it that it is limited to; absent: it speaks of the whole. */
  readonly about?: string;
  /** What the documents say instead; empty where they say nothing. */
  readonly differs: string;
  readonly reason: string;
  readonly place: Place;
}

/** The notes in the value of an `x-upstream`: one, or a list. What is malformed is left to the lint rules. */
export function readNotes(value: unknown, place: (index?: number) => Place): UpstreamNote[] {
  if (Array.isArray(value)) return value.flatMap((note, index) => readNote(note, place(index)));
  return readNote(value, place());
}

function readNote(value: unknown, place: Place): UpstreamNote[] {
  if (typeof value !== "object" || value === null) return [];
  const { about, differs, reason } = value as Record<string, unknown>;
  const note = {
    says: differs === undefined ? "undocumented" : "differs",
    differs: textOf(differs),
    reason: textOf(reason),
    place,
  } as const;
  return [{ ...note, ...(typeof about === "string" && { about }) }];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
