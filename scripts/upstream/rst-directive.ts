import { indentOf, type SourceLine } from "./source-document.ts";

/** `.. name:: argument` */
export interface RstDirective {
  /** Lower case: `http:get`, `ts:def`, `code-block`. */
  readonly name: string;
  readonly argument: string;
  readonly indent: number;
  readonly line: number;
}

export function readDirective(lines: readonly SourceLine[], index: number): RstDirective | undefined {
  const { text, line } = lines[index]!;
  const match = /^\s{0,200}\.\.\s{1,9}([A-Za-z][\w:.+-]{0,60}?)\s?::(?:\s|$)/.exec(text);
  if (!match) return undefined;
  return { name: match[1]!.toLowerCase(), argument: text.slice(match[0].length).trim(), indent: indentOf(text), line };
}
