/** Stands for `...` in a union; of its width, so that places in the text keep their meaning. */
export const openMark = "___";

export interface LooseText {
  readonly text: string;
  /** Offsets of `...` that stand where no type is possible: members are left out. */
  readonly elided: readonly number[];
  /** How deep brackets are nested at most. */
  readonly depth: number;
}

/** TypeScript as documents write it, made parsable without moving anything. One pass. */
export function loosenTypes(text: string): LooseText {
  const elided: number[] = [];
  const pieces: string[] = [];
  let kept = 0;
  let depth = 0;
  let deepest = 0;
  let index = 0;
  while (index < text.length) {
    const skipped = skipCommentOrString(text, index);
    if (skipped > index) {
      index = skipped;
      continue;
    }
    const character = text[index]!;
    if ("{([<".includes(character)) deepest = Math.max(deepest, ++depth);
    else if ("})]".includes(character) || (character === ">" && text[index - 1] !== "=")) depth = Math.max(0, depth - 1);
    // The compiler tries calls of `async` as functions, one inside the other: its time doubles with each. No type needs the word.
    if (character === "a" && /^async(?!\w|\s{0,99}\??\s{0,99}:)/.test(text.slice(index, index + 210))) {
      pieces.push(text.slice(kept, index), "_sync");
      index += 5;
      kept = index;
      continue;
    }
    const width = text.startsWith("...", index) ? 3 : character === "…" ? 1 : 0;
    if (width > 0) {
      const isType = isTypePlace(text, index);
      if (!isType) elided.push(index);
      pieces.push(text.slice(kept, index), isType ? openMark.slice(0, width) : " ".repeat(width));
      kept = index + width;
    }
    index += Math.max(1, width);
  }
  return { text: [...pieces, text.slice(kept)].join(""), elided, depth: deepest };
}

/** Behind `|`, `:`, `=` or before `|`, on the same or another line. */
function isTypePlace(text: string, index: number): boolean {
  const before = text
    .slice(Math.max(0, index - 200), index)
    .trimEnd()
    .at(-1);
  if (before !== undefined && "|:=<".includes(before)) return true;
  const after = /^[.…]{1,3}\s{0,200}(\S)/.exec(text.slice(index, index + 210))?.[1];
  return after === "|";
}

function skipCommentOrString(text: string, index: number): number {
  const end = (from: string, offset: number): number => {
    const found = text.indexOf(from, index + offset);
    return found < 0 ? text.length : found;
  };
  if (text.startsWith("//", index)) return end("\n", 2);
  if (text.startsWith("/*", index)) return Math.min(text.length, end("*/", 2) + 2);
  const quote = text[index]!;
  if (quote !== '"' && quote !== "'") return index;
  // A string ends with its line: an apostrophe out of place must not swallow the rest.
  const line = end("\n", 1);
  for (let at = index + 1; at < line; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return line;
}
