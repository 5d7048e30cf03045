import { indentOf, type SourceLine, takeBlock } from "../source-document.ts";

/** Directives that carry text around the facts. What stands inside of them is read like what stands beside them. */
const inert = new Set(
  (
    "admonition attention caution contents danger deprecated error figure hint highlight image important index list-table " +
    "math note only parsed-literal raw rubric sectionauthor seealso table tabularcolumns tip todo toctree topic uml versionadded versionchanged " +
    "warning code-block sourcecode code"
  ).split(" "),
);

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

/** `http:get` and the like: it introduces an operation. */
export function isOperation({ name }: RstDirective): boolean {
  return /^http:[a-z]{1,20}$/.test(name);
}

export function isCode({ name }: RstDirective): boolean {
  return name === "code-block" || name === "sourcecode" || name === "code";
}

/** Code that older documents define types in: `.. code-block:: tsref`. */
export function isTypeScript(directive: RstDirective): boolean {
  return isCode(directive) && /^(?:tsref|ts|typescript)$/i.test(directive.argument);
}

export function isKnownDirective(name: string): boolean {
  return name === "ts:def" || inert.has(name);
}

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

/** The field that starts at a line; undefined when none does. Directives below it are not part of it. */
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
