import type { Place } from "../facts/fact-tree.ts";

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
