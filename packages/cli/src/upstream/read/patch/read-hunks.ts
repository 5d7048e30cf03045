import { indentOf, isBlank, type SourceLine } from "../source-document.ts";
import type { ProblemFact } from "../../facts/facts.ts";

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

/** Lines of context that a diff shows behind a change, if the document has them. */
const context = 3;

/**
 * A hunk ends some lines after the last change, often just within the next operation. Operations of which it shows nothing but such a beginning
 * are taken away: their facts would be gaps that the document does not have.
 */
export function cutHunkEnd(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; problems: readonly ProblemFact[] } {
  let start = lines.length;
  let index = lines.length - 1;
  const problems: ProblemFact[] = [];
  for (; index >= 0 && !lines[index]!.changed; index--) {
    const { text, line } = lines[index]!;
    if (isBlank(text)) continue;
    if (text.trimStart().startsWith(".. http:")) {
      start = index;
      problems.push({ line, message: `The diff shows only the beginning of "${text.trim().slice(0, 100)}": it is not read.` });
    } else if (start < lines.length || indentOf(text) === 0) break;
  }
  problems.reverse();
  const last = lines.findLast(({ text }) => !isBlank(text));
  const goesOn = last !== undefined && indentOf(last.text) > 0 && lines.length - 1 - index >= context;
  if (goesOn && start === lines.length) {
    problems.push({
      line: last.line,
      message: "The diff ends within an operation or type: what the document says below is not known.",
    });
  }
  return { lines: lines.slice(0, start), problems };
}
