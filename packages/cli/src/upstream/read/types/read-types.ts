import { ts } from "ts-morph";
import type { MemberFact, ProblemFact, TypeFact } from "../../facts/facts.ts";
import { loosenTypes } from "./loosen-types.ts";
import type { SourceLine } from "../source-document.ts";
import { isOpen, readComment, readMembers, readTypeExpression, type TypeContext } from "./read-type-expression.ts";

interface ReadTypes {
  readonly types: readonly TypeFact[];
  readonly problems: readonly ProblemFact[];
}

/** The parser recurses: nothing that a person documents is nested as deep. */
const maximumDepth = 60;
const maximumLength = 100_000;

/** Characters of types that are still parsed in a document: parsing nonsense is slow, whole APIs need a fifth of it. */
export interface TypeBudget {
  characters: number;
}

export function typeBudget(): TypeBudget {
  return { characters: 400_000 };
}

/** The declarations in the body of a `ts:def`. It is parsed and never run. Never throws. */
export function readTypes(label: string, block: readonly SourceLine[], line: number, budget: TypeBudget): ReadTypes {
  const unknown = (message: string): ReadTypes => ({
    types: label === "" ? [] : [{ name: label, kind: "unknown", members: [], line }],
    problems: [{ line, message: `The type ${label.slice(0, 100) || "without a name"} is not read: ${message}` }],
  });
  const length = block.reduce((sum, { text }) => sum + text.length + 1, 0);
  budget.characters -= length;
  if (length > maximumLength) return unknown("it is too long.");
  if (budget.characters < 0) return unknown("the types of the document are too long.");
  const loose = loosenTypes(block.map(({ text }) => text).join("\n"));
  if (loose.text.trim() === "") return unknown("it has no body.");
  if (loose.depth > maximumDepth) return unknown("it is nested too deeply.");
  try {
    return readDeclarations(label, loose, block, line);
  } catch (error) {
    return unknown(`it could not be parsed (${(error as Error).name}).`);
  }
}

function readDeclarations(
  label: string,
  loose: ReturnType<typeof loosenTypes>,
  block: readonly SourceLine[],
  line: number,
): ReadTypes {
  const file = ts.createSourceFile("block.ts", loose.text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => block[file.getLineAndCharacterOfPosition(position).line]?.line ?? line;
  const problems: ProblemFact[] = [];
  const context: TypeContext = {
    text: loose.text,
    lineAt,
    report: (at, message) => problems.push({ line: lineAt(at), message }),
  };
  const { parseDiagnostics = [] } = file as { parseDiagnostics?: readonly ts.Diagnostic[] };
  for (const { start = 0, messageText } of parseDiagnostics.slice(0, 5)) {
    context.report(start, `In the type ${label}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }
  for (const position of loose.elided) context.report(position, `In the type ${label}: "..." leaves members out.`);
  const types = file.statements.flatMap((statement) => readStatement(statement, context, label));
  if (types.every(({ name }) => name !== label) && label !== "") {
    const names = types.map(({ name }) => name).join(", ") || "nothing";
    problems.push({ line, message: `The block is labelled ${label.slice(0, 100)} but declares ${names}.` });
  }
  return { types, problems };
}

function readStatement(statement: ts.Statement, context: TypeContext, label: string): TypeFact[] {
  if (ts.isEmptyStatement(statement)) return [];
  const start = statement.getStart();
  if (ts.isInterfaceDeclaration(statement)) {
    const bases = statement.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression.getText())) ?? [];
    const members = readMembers(statement.members, context);
    return [
      {
        ...head(statement, "interface", context),
        ...(bases.length > 0 && { extends: bases }),
        members,
        line: context.lineAt(start),
      },
    ];
  }
  if (ts.isTypeAliasDeclaration(statement)) {
    const type = readTypeExpression(statement.type, context);
    const named = {
      ...head(statement, "alias", context),
      members: [],
      type,
      ...(isOpen(statement.type) && { open: true as const }),
    };
    return [{ ...named, line: context.lineAt(start) }];
  }
  if (ts.isEnumDeclaration(statement)) {
    return [{ ...head(statement, "enum", context), members: readEnum(statement, context), line: context.lineAt(start) }];
  }
  // Parsing goes on behind an error; what it makes of the rest has been reported.
  const text = statement.getText().slice(0, 60).replace(/\s+/g, " ");
  context.report(start, `In the type ${label}: "${text}" is not an interface, type or enum.`);
  return [];
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

function head(node: Declaration, kind: TypeFact["kind"], context: TypeContext): Omit<TypeFact, "members" | "line"> {
  const parameters = "typeParameters" in node ? (node.typeParameters?.map(({ name }) => name.text) ?? []) : [];
  return { name: node.name.text, kind, ...(parameters.length > 0 && { parameters }), ...readComment(node, context) };
}

function readEnum(node: ts.EnumDeclaration, context: TypeContext): MemberFact[] {
  let next: number | undefined = 0;
  return node.members.flatMap((member): MemberFact[] => {
    const name = member.name.getText().replace(/^["']|["']$/g, "");
    const { initializer } = member;
    let value: string | number | undefined = next;
    if (initializer && ts.isStringLiteralLike(initializer)) value = initializer.text;
    else if (initializer) value = readNumber(initializer);
    next = typeof value === "number" ? value + 1 : undefined;
    const rest = { optional: false, ...readComment(member, context), line: context.lineAt(member.getStart()) };
    if (value !== undefined) return [{ name, type: { enum: [value] }, ...rest }];
    context.report(member.getStart(), `The value of ${name} in the enum ${node.name.text} is not understood.`);
    return [];
  });
}

function readNumber(node: ts.Expression): number | undefined {
  const value = Number(node.getText());
  return Number.isFinite(value) ? value : undefined;
}
