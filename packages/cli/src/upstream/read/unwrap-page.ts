import type { SourceDocument, SourceLine } from "./source-document.ts";

/**
 * The document in the page of a git web view that was saved as text: its lines stand behind their numbers, other text around them.
 * Undefined when the lines are not numbered 1, 2, 3 ….
 */
export function unwrapPage(lines: readonly SourceLine[]): SourceDocument | undefined {
  const start = lines.findIndex(({ text }) => readNumber(text)?.value === 1);
  if (start < 0) return undefined;
  const document: SourceLine[] = [];
  const problems = [];
  for (const { text, line } of lines.slice(start)) {
    const number = readNumber(text);
    if (number?.value === document.length + 1) document.push({ text: text.slice(number.end), line: number.value });
    else if (text.trim() !== "")
      problems.push({ line, message: "A line of the page that has not the next number was left out." });
  }
  // A numbered list is not a page.
  if (document.length < 3 || document.length < (lines.length - start) / 2) return undefined;
  return { lines: document, name: findName(lines.slice(0, start)), problems };
}

/** The number that a line begins with, and where the text behind it starts: one space after. */
function readNumber(text: string): { value: number; end: number } | undefined {
  const match = /^\s{0,10}(\d{1,7})(?:\s|$)/.exec(text);
  return match ? { value: Number(match[1]), end: match[0].length } : undefined;
}

/** Such pages name the file and its size: `api.rst (1456B)`. */
function findName(header: readonly SourceLine[]): string | undefined {
  for (const { text } of header) {
    const match = /^(\S{1,200}\.\w{1,8}) \(\d{1,12}B\)\s{0,9}$/.exec(text);
    if (match) return match[1];
  }
  return undefined;
}
