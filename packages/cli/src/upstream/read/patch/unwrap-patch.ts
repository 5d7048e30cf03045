import { append } from "../append.ts";
import type { ProblemFact } from "../../facts/facts.ts";
import { cutHunkEnd, type Hunk, readHunks } from "./read-hunks.ts";
import { restoreIndentation } from "./restore-indentation.ts";
import { splitFlatPatch, statedCounts } from "./split-flat-patch.ts";
import type { SourceDocument, SourceLine } from "../source-document.ts";

/** A commit that touches more files does not change documents. */
const maximumFiles = 1000;

/**
 * Both sides of every file in a patch or in the page of a commit. Pages lose the indentation of a diff, some its line breaks too; both are restored
 * as far as the marks of the dialect tell. Undefined when the lines hold no diff.
 */
export function unwrapPatch(lines: readonly SourceLine[]): SourceDocument[] | undefined {
  const starts = lines.flatMap(({ text }, index) => (text.startsWith("diff --git ") ? [index] : []));
  if (starts.length === 0) return undefined;
  const header = lines.slice(0, starts[0]);
  const surplus = starts.splice(maximumFiles);
  const revision = findRevision(header, /^(?:commit |From )([0-9a-f]{7,64})\b/);
  const parent = findRevision(header, /\bparent ([0-9a-f]{7,64})\b/);
  const stated = statedCounts(header);
  const documents = starts.flatMap((start, index) => {
    const { lines: section, problems } = splitFlatPatch(lines.slice(start, starts[index + 1] ?? surplus[0]), stated);
    const name = /^diff --git a\/(\S{1,500}) b\/(\S{1,500})/.exec(section[0]!.text)?.[2];
    const { hunks, isFlat } = readHunks(section);
    return [
      { ...takeSide(hunks, "before", isFlat, problems), name, revision: parent },
      { ...takeSide(hunks, "after", isFlat, problems), name, revision },
    ];
  });
  if (surplus.length === 0) return documents;
  const problem = { line: lines[surplus[0]!]!.line, message: `Only the first ${maximumFiles} files of the diff are read.` };
  return [...documents, { lines: [], problems: [problem] }];
}

function findRevision(header: readonly SourceLine[], pattern: RegExp): string | undefined {
  for (const { text } of header) {
    const match = pattern.exec(text.slice(0, 500));
    if (match) return match[1];
  }
  return undefined;
}

function takeSide(
  hunks: readonly Hunk[],
  side: "before" | "after",
  isFlat: boolean,
  shared: readonly ProblemFact[],
): Pick<SourceDocument, "lines" | "side" | "problems"> {
  const hidden = side === "before" ? "+" : "-";
  const problems = [...shared];
  const lines: SourceLine[] = [];
  for (const hunk of hunks) {
    const own = hunk.lines
      .filter(({ mark }) => mark !== hidden)
      .map(({ text, line, mark }): SourceLine => ({ text, line, ...(mark !== " " && { changed: true }) }));
    const cut = cutHunkEnd(isFlat ? restoreIndentation(own) : own);
    append(lines, cut.lines);
    lines.push({ text: "", line: hunk.line, boundary: true });
    append(problems, cut.problems);
  }
  return { lines, side, problems };
}
