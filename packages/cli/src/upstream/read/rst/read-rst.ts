import { append } from "../append.ts";
import type { DocumentFacts, ExampleFact, OperationFact, ProblemFact, TypeFact } from "../../facts/facts.ts";
import {
  isCode,
  isKnownDirective,
  isOperation,
  isTypeScript,
  readDirective,
  readField,
  type RstDirective,
} from "./rst-directive.ts";
import { readRstField } from "./read-rst-field.ts";
import { readRstOperation } from "./read-rst-operation.ts";
import { indentOf, isBlank, takeBlock, type SourceDocument, type SourceLine } from "../source-document.ts";
import { readTypes, typeBudget, type TypeBudget } from "../types/read-types.ts";

/** What RST with Sphinx's http domain and Taler's `ts:def` states. Never throws. */
export function readRst({ lines }: Pick<SourceDocument, "lines">): Pick<DocumentFacts, "operations" | "types" | "problems"> & {
  examples: readonly ExampleFact[];
} {
  const facts: Collected = { operations: [], types: [], examples: [], problems: findMisspelt(lines) };
  const budget = typeBudget();
  let index = 0;
  while (index < lines.length) {
    const directive = readDirective(lines, index);
    if (directive && isOperation(directive)) {
      index = readOperations(lines, index, facts, budget);
      continue;
    }
    if (directive && (directive.name === "ts:def" || isCode(directive))) {
      const block = takeBlock(lines, index + 1, directive.indent);
      const label = directive.name === "ts:def" ? directive.argument : isTypeScript(directive) ? "" : undefined;
      const read = label === undefined ? { types: [], problems: [] } : readTypes(label, block, directive.line, budget);
      append(facts.types, read.types);
      append(facts.problems, read.problems);
      index += 1 + block.length;
      continue;
    }
    if (directive && !isKnownDirective(directive.name))
      report(facts, directive.line, `The directive "${directive.name}" is not read.`);
    else if (!directive) reportStrayField(lines, index, facts);
    index += 1;
  }
  return facts;
}

/** Each operation of a group has all the facts of the body: their number would multiply. */
const maximumGroup = 50;

interface Collected {
  readonly operations: OperationFact[];
  readonly types: TypeFact[];
  readonly examples: ExampleFact[];
  readonly problems: ProblemFact[];
}

/** Directives one below the other share the body that follows the last. Gives the index behind it. */
function readOperations(lines: readonly SourceLine[], start: number, facts: Collected, budget: TypeBudget): number {
  const group: RstDirective[] = [];
  let index = start;
  for (;;) {
    while (index < lines.length && isBlank(lines[index]!.text) && !lines[index]!.boundary) index += 1;
    const next = index < lines.length ? readDirective(lines, index) : undefined;
    if (!next || !isOperation(next) || next.indent !== (group[0]?.indent ?? next.indent)) break;
    group.push(next);
    index += 1;
    // More paths may stand below the first, each on a line of its own.
    while (index < lines.length && /^\s{1,40}\[?\//.test(lines[index]!.text) && indentOf(lines[index]!.text) > next.indent) {
      group.push({ ...next, argument: lines[index]!.text.trim(), line: lines[index]!.line });
      index += 1;
    }
  }
  const surplus = group.splice(maximumGroup);
  if (surplus.length > 0)
    report(facts, surplus[0]!.line, `More than ${maximumGroup} operations share a body: the rest is left out.`);
  // An operation that is indented below another is a separate operation.
  const own = takeBlock(lines, index, group[0]!.indent, (text) => /^\s{1,200}\.\. http:[a-z]{1,20}\s?::/i.test(text));
  const read = readRstOperation(group, own, budget);
  append(facts.operations, read.operations);
  append(facts.types, read.types);
  append(facts.examples, read.examples);
  append(facts.problems, read.problems);
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

/** Lines that would be text to Sphinx, though they look like something of the dialect. */
function findMisspelt(lines: readonly SourceLine[]): ProblemFact[] {
  return lines.flatMap(({ text, line }, index) => {
    const isDirective = /^\s{0,200}\.\.\s{0,9}(?:http|ts):(?!\/\/)/.test(text) && !readDirective(lines, index);
    const isField =
      /^\s{0,200}:(?:http:statuscode:(?:[^`]|`[^`]{0,200}`\s{0,9}$)|(?:status|query|req)\w{0,20}\b)/.test(text) &&
      !readField([lines[index]!], 0);
    return isDirective || isField
      ? [{ line, message: `"${text.trim().slice(0, 100)}" is not written as the dialect has it; it is left out.` }]
      : [];
  });
}
