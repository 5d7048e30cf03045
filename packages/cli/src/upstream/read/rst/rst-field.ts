import { indentOf, takeBlock, type SourceLine } from "../source-document.ts";

/** `:name argument: text` and the deeper lines below it. */
export interface RstField {
  readonly name: string;
  readonly argument: string;
  /** Text behind the name, then the lines below, without their indentation. */
  readonly text: string;
  readonly line: number;
  /** Lines that it takes. */
  readonly length: number;
}

/** The field that starts at a line; undefined when none does. Directives below it are no part of it. */
export function readField(lines: readonly SourceLine[], start: number): RstField | undefined {
  const { text, line } = lines[start]!;
  const head = readHead(text.trim());
  if (!head) return undefined;
  const block = takeBlock(lines, start + 1, indentOf(text));
  const directive = block.findIndex((below) => /^\s{0,100}\.\. [\w:-]{1,60}::/.test(below.text));
  const body = directive < 0 ? block : block.slice(0, directive);
  const texts = [head.rest, ...body.map((below) => below.text.trim())];
  return { name: head.name, argument: head.argument, text: texts.join("\n").trim(), line, length: body.length + 1 };
}

function readHead(text: string): { name: string; argument: string; rest: string } | undefined {
  const role = /^:(?:http:)?(status(?:code)?):`([^`]{1,200})`\s{0,9}:(?=\s|$)/.exec(text);
  if (role) return { name: role[1]!, argument: role[2]!, rest: text.slice(role[0].length).trim() };
  const match = /^:([A-Za-z<>][\w<>-]{0,40})(?:\s{1,9}([^:`]{1,200}))?:(?=\s|$)/.exec(text);
  if (!match) return undefined;
  return { name: match[1]!, argument: (match[2] ?? "").trim(), rest: text.slice(match[0].length).trim() };
}
