import type { SourceLine } from "../source-document.ts";

interface HunkLine {
  readonly mark: "+" | "-" | " ";
  readonly text: string;
  readonly line: number;
}

export interface Hunk {
  readonly lines: readonly HunkLine[];
  readonly line: number;
}

const hunkStart = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/;

/** The hunks of one file. `isFlat`: the page has lost the diff's indentation, so that unmarked lines are kept ones. */
export function readHunks(section: readonly SourceLine[]): { hunks: Hunk[]; isFlat: boolean } {
  const starts = section.flatMap(({ text }, index) => (hunkStart.test(text.slice(0, 100)) ? [index] : []));
  const strict = starts.map((start, index) => readStrict(section.slice(start, starts[index + 1])));
  if (strict.every((hunk) => hunk !== undefined)) return { hunks: strict, isFlat: false };
  return { hunks: starts.map((start, index) => readLoose(section.slice(start, starts[index + 1]))), isFlat: true };
}

/** By the counts of the hunk's own header; undefined when the lines do not bear them out. */
function readStrict(section: readonly SourceLine[]): Hunk | undefined {
  const [, old = "1", fresh = "1"] = hunkStart.exec(section[0]!.text.slice(0, 100))!;
  let before = Number(old);
  let after = Number(fresh);
  const lines: HunkLine[] = [];
  for (const { text, line } of section.slice(1)) {
    if (before <= 0 && after <= 0) break;
    if (text.startsWith("\\")) continue;
    const mark = text === "" ? " " : text[0];
    if (mark !== "+" && mark !== "-" && mark !== " ") return undefined;
    if (mark !== "+") before -= 1;
    if (mark !== "-") after -= 1;
    lines.push({ mark, text: text.slice(1), line });
  }
  return before === 0 && after === 0 ? { lines, line: section[0]!.line } : undefined;
}

/** A mark counts where white space, a directive or nothing follows it: dashes below a title are kept text. */
function readLoose(section: readonly SourceLine[]): Hunk {
  const lines = section.slice(1).map(({ text, line }): HunkLine => {
    const mark = text[0];
    const isMarked = (mark === "+" || mark === "-") && /^.(?:\s|\.\.|$)/.test(text.slice(0, 4));
    return isMarked ? { mark, text: text.slice(1), line } : { mark: " ", text, line };
  });
  return { lines, line: section[0]!.line };
}
