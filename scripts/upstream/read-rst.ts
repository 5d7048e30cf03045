import type { DocumentFacts, ExampleFact, OperationFact, ProblemFact, TypeFact } from "./facts.ts";
import { readDirective, type RstDirective } from "./rst-directive.ts";
import { readField } from "./rst-field.ts";
import { readRstField } from "./read-rst-field.ts";
import { readRstOperation } from "./read-rst-operation.ts";
import { indentOf, isBlank, takeBlock, type SourceDocument, type SourceLine } from "./source-document.ts";
import { readTypes } from "./read-types.ts";

/** Directives that carry text around the facts. What stands inside of them is read like what stands beside them. */
const inert = new Set(
  (
    "admonition attention caution contents danger deprecated error figure hint highlight image important include index list-table literalinclude " +
    "math note only parsed-literal raw rubric sectionauthor seealso table tabularcolumns tip todo toctree topic uml versionadded versionchanged " +
    "warning code-block sourcecode code"
  ).split(" "),
);

/** What RST with Sphinx's http domain and Taler's `ts:def` states. Never throws. */
export function readRst({ lines }: Pick<SourceDocument, "lines">): Pick<DocumentFacts, "operations" | "types" | "problems"> & {
  examples: readonly ExampleFact[];
} {
  const facts = {
    operations: [] as OperationFact[],
    types: [] as TypeFact[],
    examples: [] as ExampleFact[],
    problems: [] as ProblemFact[],
  };
  let index = 0;
  while (index < lines.length) {
    const directive = readDirective(lines, index);
    if (directive?.name.startsWith("http:")) {
      index = readOperations(lines, index, facts);
      continue;
    }
    if (directive?.name === "ts:def") {
      const block = takeBlock(lines, index + 1, directive.indent);
      const read = readTypes(directive.argument, block, directive.line);
      facts.types.push(...read.types);
      facts.problems.push(...read.problems);
      index += 1 + block.length;
      continue;
    }
    if (directive && directive.name.includes(":"))
      report(facts, directive.line, `The directive "${directive.name}" is not known.`);
    else if (directive && !inert.has(directive.name))
      report(facts, directive.line, `The directive "${directive.name}" is not known.`);
    else if (!directive) reportStrayField(lines, index, facts);
    index += 1;
  }
  return facts;
}

interface Collected {
  readonly operations: OperationFact[];
  readonly types: TypeFact[];
  readonly examples: ExampleFact[];
  readonly problems: ProblemFact[];
}

/** Directives one below the other share the body that follows the last. Gives the index behind it. */
function readOperations(lines: readonly SourceLine[], start: number, facts: Collected): number {
  const group: RstDirective[] = [];
  let index = start;
  for (;;) {
    while (index < lines.length && isBlank(lines[index]!.text) && !lines[index]!.boundary) index += 1;
    const next = index < lines.length ? readDirective(lines, index) : undefined;
    if (!next?.name.startsWith("http:") || next.indent !== (group[0]?.indent ?? next.indent)) break;
    group.push(next);
    index += 1;
    // More paths may stand below the first, each on a line of its own.
    while (index < lines.length && /^\s{1,40}\[?\//.test(lines[index]!.text) && indentOf(lines[index]!.text) > next.indent) {
      group.push({ ...next, argument: lines[index]!.text.trim(), line: lines[index]!.line });
      index += 1;
    }
  }
  const body = takeBlock(lines, index, group[0]!.indent);
  // An operation below another by its indentation is one of its own.
  const nested = body.findIndex((_, at) => readDirective(body, at)?.name.startsWith("http:"));
  const own = nested < 0 ? body : body.slice(0, nested);
  const read = readRstOperation(group, own);
  facts.operations.push(...read.operations);
  facts.types.push(...read.types);
  facts.examples.push(...read.examples);
  facts.problems.push(...read.problems);
  return index + own.length;
}

function reportStrayField(lines: readonly SourceLine[], index: number, facts: Collected): void {
  const field = lines[index]!.text.trimStart().startsWith(":") ? readField([lines[index]!], 0) : undefined;
  if (!field || ["nothing", "problem"].includes(readRstField(field).kind)) return;
  report(facts, field.line, `":${field.name} ${field.argument}:" stands outside of all operations.`);
}

function report(facts: Collected, line: number, message: string): void {
  facts.problems.push({ line, message });
}
