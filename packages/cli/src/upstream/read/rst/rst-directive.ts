import { indentOf, type SourceLine } from "../source-document.ts";

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
