import { ts } from "ts-morph";
import type { TypeExpression } from "../../facts/facts.ts";
import { openMark } from "./loosen-types.ts";
import { readMembers } from "./read-members.ts";
import type { TypeContext } from "./type-context.ts";

type Literal = string | number | boolean | null;

/** A type as written → its structure. Reports what has no form there. */
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
