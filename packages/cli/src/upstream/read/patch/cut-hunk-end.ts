import type { ProblemFact } from "../../facts/facts.ts";
import { indentOf, isBlank, type SourceLine } from "../source-document.ts";

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
