import type { ProblemFact } from "../../facts/facts.ts";
import type { SourceLine } from "../source-document.ts";

export interface LineCounts {
  readonly added: number;
  readonly removed: number;
}

/**
 * A diff whose lines a web page has joined into one is cut at its marks, and the kept lines between them at the marks of the dialect.
 * The parts keep the number of the line that they are cut from. Other lines are returned unchanged.
 */
export function splitFlatPatch(
  section: readonly SourceLine[],
  stated: LineCounts | undefined,
): { lines: readonly SourceLine[]; problems: readonly ProblemFact[] } {
  const [first, ...rest] = section;
  const hunks = first!.text.split(/ (?=@@ -\d)/);
  if (hunks.length < 2) return { lines: section, problems: [] };
  const { line } = first!;
  const texts = hunks.flatMap((hunk, index) => (index === 0 ? [hunk] : splitHunk(hunk)));
  const marked = (mark: string): number => texts.filter((text) => text.startsWith(mark)).length;
  const isSure = stated === undefined || (stated.added === marked("+") && stated.removed === marked("-"));
  const message =
    "The page has lost its line breaks, and its marks of added and removed lines do not add up to the counts that it states: " +
    "what is read below may be wrong. Save the patch itself instead.";
  return { lines: [...texts.map((text) => ({ text, line })), ...rest], problems: isSure ? [] : [{ line, message }] };
}

function splitHunk(hunk: string): string[] {
  const end = hunk.indexOf("@@", 2) + 2;
  const body = hunk.slice(end).split(/ (?=[+-](?: |\.\.|$))/);
  return [hunk.slice(0, end), ...body.flatMap(splitKeptLines)];
}

/** Unchanged lines have no mark. Directives, headings and fields always begin a line. */
function splitKeptLines(text: string): string[] {
  const [first = "", ...kept] = text.split(
    /(?<![+-]) (?=\.\. [a-z]{1,20}:[a-z:]{1,30} |\*\*[A-Z][a-z ]{1,30}:?\*\*|:http:statuscode:`|:(?:query|status|reqheader|reqjson) )/,
  );
  return [first, ...kept];
}

/** "80 insertions(+), 1 deletion(-)", as every such page says; only of use for a single file. */
export function statedCounts(header: readonly SourceLine[]): LineCounts | undefined {
  for (const { text } of header) {
    const start = text.slice(0, 300);
    if (!/^\s{0,3}1 file changed/.test(start)) continue;
    const added = /(\d{1,9}) insertions?\(\+\)/.exec(start)?.[1] ?? "0";
    const removed = /(\d{1,9}) deletions?\(-\)/.exec(start)?.[1] ?? "0";
    return { added: Number(added), removed: Number(removed) };
  }
  return undefined;
}
