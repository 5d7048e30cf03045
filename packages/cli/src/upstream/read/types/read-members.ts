import { ts } from "ts-morph";
import type { MemberFact } from "../../facts/facts.ts";
import { isOpen, readTypeExpression } from "./read-type-expression.ts";
import { readComment, type TypeContext } from "./type-context.ts";

/** Properties of an interface or of an object without a name. */
export function readMembers(nodes: readonly ts.TypeElement[], context: TypeContext): MemberFact[] {
  return nodes.flatMap((node): MemberFact[] => {
    const line = context.lineAt(node.getStart());
    if (ts.isIndexSignatureDeclaration(node)) {
      // A member of its own, named as it is written: other names than the listed are possible.
      const name = `[${node.parameters[0]?.type?.getText() ?? "string"}]`;
      return [{ name, type: readTypeExpression(node.type, context), optional: true, ...readComment(node, context), line }];
    }
    if (!ts.isPropertySignature(node)) {
      context.report(node.getStart(), `"${node.getText().slice(0, 60).replace(/\s+/g, " ")}" is no member that can be read.`);
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
