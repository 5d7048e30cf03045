import { leaf, unknownShape, type FactNode, type Place } from "./fact-tree.ts";
import type { TypeExpression } from "./facts.ts";

/** What a value may be, taken apart: literals, the rest, and whether values that are not listed are possible. */
export interface TypeShape {
  /** JSON text of each literal: `"readonly"`. */
  readonly values: readonly string[];
  /** Everything but literals, as one text that does not depend on spelling; absent when there are literals only. */
  readonly rest?: string;
  readonly open: boolean;
}

/**
 * Takes a type apart. A union of literals with `string` is an open one.
 * @param names - Names in documents to names in the contract: `Integer` to `integer`.
 */
export function shapeOf(type: TypeExpression, open: boolean, names: ReadonlyMap<string, string>): TypeShape {
  const parts = partsOf(type);
  const values = parts.flatMap((part) =>
    typeof part === "object" && "enum" in part ? part.enum.map((value) => JSON.stringify(value)) : [],
  );
  const others = parts.filter((part) => typeof part === "string" || !("enum" in part)).map((part) => spell(part, names));
  const opened = open || (values.length > 0 && others.includes("string"));
  const rest = [...new Set(others.filter((part) => !(values.length > 0 && part === "string")))].toSorted();
  return { values, open: opened, ...(rest.length > 0 && { rest: rest.join(" | ") }) };
}

/** The facts that a type states of the member that has it. */
export function shapeNodes({ values, rest, open }: TypeShape, place: Place): FactNode[] {
  return [
    ...(rest === undefined ? [] : [leaf("shape", place, rest)]),
    ...values.map((value) => leaf("value", place, undefined, value)),
    ...(open ? [leaf("open", place)] : []),
  ];
}

function partsOf(type: TypeExpression): TypeExpression[] {
  return typeof type === "object" && "union" in type ? type.union.flatMap(partsOf) : [type];
}

function spell(type: TypeExpression, names: ReadonlyMap<string, string>): string {
  const inner = (part: TypeExpression): string => spell(part, names);
  if (typeof type === "string") return type === unknownShape ? type : (names.get(type) ?? type);
  if ("array" in type) return `${bracket(inner(type.array))}[]`;
  if ("enum" in type)
    return type.enum
      .map((value) => JSON.stringify(value))
      .toSorted()
      .join(" | ");
  if ("union" in type) return type.union.map(inner).toSorted().join(" | ");
  if ("intersection" in type)
    return type.intersection
      .map((part) => bracket(inner(part)))
      .toSorted()
      .join(" & ");
  if ("map" in type) return `{ [name]: ${inner(type.map)} }`;
  if ("generic" in type) return `${names.get(type.generic) ?? type.generic}<${type.arguments.map(inner).join(", ")}>`;
  if ("text" in type) return type.text;
  const members = type.object.map(({ name, optional, type: member }) => `${name}${optional ? "?" : ""}: ${inner(member)}`);
  return members.length > 0 ? `{ ${members.toSorted().join("; ")} }` : "{}";
}

function bracket(text: string): string {
  return text.includes(" | ") || text.includes(" & ") ? `(${text})` : text;
}
