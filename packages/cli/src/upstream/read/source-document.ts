import type { ProblemFact } from "../facts/facts.ts";

/** Upper bounds for one document: what is larger is not an API description, and must not hold up the reader. */
export const limits = { bytes: 4_000_000, lineLength: 100_000, lines: 100_000, problems: 200 } as const;

export interface SourceLine {
  readonly text: string;
  /** As the page numbers it, else in the file. */
  readonly line: number;
  /** Added or removed by a diff. */
  readonly changed?: true;
  /** Ends a hunk: what follows belongs to another place of the document. */
  readonly boundary?: true;
}

/** One document with everything taken away that a page or a diff puts around it. */
export interface SourceDocument {
  readonly lines: readonly SourceLine[];
  readonly name?: string | undefined;
  readonly revision?: string | undefined;
  readonly side?: "before" | "after" | undefined;
  readonly problems: readonly ProblemFact[];
}

/** Width of the white space that a line begins with; a tab reaches to the next multiple of 8, as in RST. */
export function indentOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === " ") width += 1;
    else if (text[index] === "\t") width += 8 - (width % 8);
    else break;
  }
  return width;
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** The lines from `start` on that are blank or deeper than `indent`, without the blank ones at the end; up to a line that `isEnd` knows. */
export function takeBlock(
  lines: readonly SourceLine[],
  start: number,
  indent: number,
  isEnd?: (text: string) => boolean,
): readonly SourceLine[] {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const { text, boundary } = lines[index]!;
    if (boundary) break;
    if (isBlank(text)) continue;
    if (indentOf(text) <= indent || isEnd?.(text)) break;
    end = index + 1;
  }
  return lines.slice(start, end);
}
