import { ts } from "ts-morph";
import type { MemberFact, TypeExpression } from "../../facts/facts.ts";
import { openMark } from "./loosen-types.ts";
import { isDeprecated, readSince } from "../read-marks.ts";

type Literal = string | number | boolean | null;

/** Reads the structure of a type. Reports each part that the structure cannot express. */
export function readTypeExpression(node: ts.TypeNode, context: TypeContext): TypeExpression {
  if (ts.isParenthesizedTypeNode(node)) return readTypeExpression(node.type, context);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return readTypeExpression(node.type, context);
  if (ts.isArrayTypeNode(node)) return { array: readTypeExpression(node.elementType, context) };
  if (ts.isUnionTypeNode(node)) return readUnion(node, context);
  if (ts.isIntersectionTypeNode(node)) return { intersection: node.types.map((type) => readTypeExpression(type, context)) };
  if (ts.isTypeLiteralNode(node)) return readObject(node, context);
  if (ts.isTypeReferenceNode(node)) return readReference(node, context);
  const literal = readLiteral(node);
  if (literal) return { enum: [literal.value] };
  if (node.kind >= ts.SyntaxKind.FirstKeyword && node.kind <= ts.SyntaxKind.LastKeyword) return node.getText();
  const text = node.getText().replace(/\s+/g, " ").slice(0, 500);
  context.report(node.getStart(), `The type "${text.slice(0, 80)}" has no form that can be compared.`);
  return { text };
}

/** `...` stands in the union, or in that of the array's items. */
export function isOpen(node: ts.TypeNode): boolean {
  if (ts.isParenthesizedTypeNode(node)) return isOpen(node.type);
  if (ts.isArrayTypeNode(node)) return isOpen(node.elementType);
  if (ts.isUnionTypeNode(node)) return node.types.some((type) => isOpen(type));
  return isMark(node);
}

function isMark(node: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(node) && (node.typeName.getText() === openMark || node.typeName.getText() === "_");
}

function readUnion(node: ts.UnionTypeNode, context: TypeContext): TypeExpression {
  const values: Literal[] = [];
  const types: TypeExpression[] = [];
  for (const type of node.types) {
    const literal = readLiteral(type);
    if (literal) values.push(literal.value);
    else if (!isMark(type)) types.push(readTypeExpression(type, context));
  }
  if (values.length > 0) types.push({ enum: values });
  return types.length === 1 ? types[0]! : types.length === 0 ? "unknown" : { union: types };
}

function readLiteral(node: ts.TypeNode): { value: Literal } | undefined {
  if (!ts.isLiteralTypeNode(node)) return undefined;
  const { literal } = node;
  if (ts.isStringLiteralLike(literal)) return { value: literal.text };
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  const value = Number(literal.getText());
  return Number.isFinite(value) ? { value } : undefined;
}

function readObject(node: ts.TypeLiteralNode, context: TypeContext): TypeExpression {
  const [only] = node.members;
  if (node.members.length === 1 && only && ts.isIndexSignatureDeclaration(only))
    return { map: readTypeExpression(only.type, context) };
  return { object: readMembers(node.members, context) };
}

function readReference(node: ts.TypeReferenceNode, context: TypeContext): TypeExpression {
  const name = node.typeName.getText();
  // The parser puts an empty name where it has reported an error.
  if (isMark(node) || name === "") return "unknown";
  const given = node.typeArguments?.map((type) => readTypeExpression(type, context)) ?? [];
  const [first, second] = given;
  if (name === "Array" || name === "ReadonlyArray") return { array: first ?? "unknown" };
  if (name === "Record" && second !== undefined) return { map: second };
  return given.length > 0 ? { generic: name, arguments: given } : name;
}

/** Properties of an interface or of an object without a name. */
export function readMembers(nodes: readonly ts.TypeElement[], context: TypeContext): MemberFact[] {
  return nodes.flatMap((node): MemberFact[] => {
    const line = context.lineAt(node.getStart());
    if (ts.isIndexSignatureDeclaration(node)) {
      // A separate member, named as it is written: names other than the listed ones are possible.
      const name = `[${node.parameters[0]?.type?.getText() ?? "string"}]`;
      return [{ name, type: readTypeExpression(node.type, context), optional: true, ...readComment(node, context), line }];
    }
    if (!ts.isPropertySignature(node)) {
      context.report(node.getStart(), `"${node.getText().slice(0, 60).replace(/\s+/g, " ")}" is not a member that can be read.`);
      return [];
    }
    const name = ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
    if (!node.type) context.report(node.getStart(), `The member ${name.slice(0, 100)} has no type.`);
    return [
      {
        name,
        type: node.type ? readTypeExpression(node.type, context) : "unknown",
        optional: node.questionToken !== undefined,
        ...(node.type && isOpen(node.type) && { open: true }),
        ...readComment(node, context),
        line,
      },
    ];
  });
}

/** What the readers of one `ts:def` block share. */
export interface TypeContext {
  readonly text: string;
  /** Line of the document at an offset of `text`. */
  readonly lineAt: (position: number) => number;
  readonly report: (position: number, message: string) => void;
}

/** Marks in the comments above a declaration or a member, and in the one behind it on its line. */
export function readComment(node: ts.Node, { text, report }: TypeContext): { since?: string; deprecated?: true } {
  const ranges = [
    ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(text, endOf(node, text)) ?? []),
  ];
  const comment = ranges
    .map(({ pos, end }) => text.slice(pos, end).replace(/^[ \t]{0,200}(?:\/\/+|\/?\*+\/?)|\*\/$/gm, ""))
    .join("\n");
  const since = readSince(comment);
  if (since === undefined && comment.includes("@since"))
    report(node.getStart(), 'The version behind "@since" is not understood.');
  const isOld = comment.split("\n").some((line) => isDeprecated(line));
  return { ...(since !== undefined && { since }), ...(isOld && { deprecated: true }) };
}

/** The comment of an enum member stands after the comma, and the comma is not part of the member. */
function endOf(node: ts.Node, text: string): number {
  return text[node.end] === "," ? node.end + 1 : node.end;
}
