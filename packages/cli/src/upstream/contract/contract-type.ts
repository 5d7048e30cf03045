import type { ContractSource, Spot } from "./contract-source.ts";
import type { TypeExpression } from "../facts/facts.ts";

/** A literal that a schema admits, and where it is listed. */
export interface LiteralSpot {
  readonly value: string;
  readonly spot: Spot;
}

/**
 * A schema as documents would write it. A `$ref` to a component is its name, except where the component is not an object
 * and `isDocumented` does not know its name: then it only gathers values that documents repeat.
 */
export class ContractTypes {
  readonly #source: ContractSource;
  readonly #isDocumented: (name: string) => boolean;

  constructor(source: ContractSource, isDocumented: (name: string) => boolean) {
    this.#source = source;
    this.#isDocumented = isDocumented;
  }

  expression(spot: Spot): TypeExpression {
    const name = this.componentName(spot);
    if (name !== undefined) return name;
    const schema = this.#source.follow(spot);
    const { node } = schema;
    if (typeof node !== "object" || node === null) return "unknown";
    const { const: constant, enum: values } = node as { const?: Literal; enum?: Literal[] };
    if (constant !== undefined) return { enum: [constant] };
    if (Array.isArray(values)) return { enum: values };
    const noted = this.#source.children(this.#source.child(schema, "x-values")).map(([value]) => value);
    if (noted.length > 0) return { union: [{ enum: noted }, "string"] };
    for (const keyword of ["oneOf", "anyOf"]) {
      const branches = this.#branches(schema, keyword);
      if (branches.length > 0) return union(branches.map((branch) => this.expression(branch)));
    }
    const parts = this.#branches(schema, "allOf");
    if (parts.length > 0) return { intersection: parts.map((part) => this.expression(part)) };
    const types = [(node as { type?: string | string[] }).type ?? []].flat();
    return types.length === 0 ? "unknown" : union(types.map((type) => this.#plain(type, schema)));
  }

  /** Every literal of a union, followed into components that `expression` takes apart. */
  literals(spot: Spot): LiteralSpot[] {
    if (this.componentName(spot) !== undefined) return [];
    const schema = this.#source.follow(spot);
    const constant = this.#source.child(schema, "const");
    if (constant) return [{ value: JSON.stringify(constant.node), spot: schema }];
    const noted = this.#source.children(this.#source.child(schema, "x-values"));
    if (noted.length > 0) return noted.map(([value, note]) => ({ value: JSON.stringify(value), spot: note }));
    const values = this.#source.children(this.#source.child(schema, "enum"));
    if (values.length > 0) return values.map(([, value]) => ({ value: JSON.stringify(value.node), spot: value }));
    return ["oneOf", "anyOf"].flatMap((keyword) => this.#branches(schema, keyword).flatMap((branch) => this.literals(branch)));
  }

  /** The name that a `$ref` to a component schema counts as; undefined for anything else. */
  componentName(spot: Spot): string | undefined {
    const target = this.#source.follow(spot);
    if (target === spot) return undefined;
    const name = target.segments.at(-1) ?? "";
    const isObject = ["properties", "additionalProperties"].some((keyword) => this.#source.child(target, keyword));
    const { type } = target.node as { type?: unknown };
    return isObject || type === "object" || this.#isDocumented(name) ? name : undefined;
  }

  #plain(type: string, schema: Spot): TypeExpression {
    const items = this.#source.child(schema, "items");
    if (type === "array") return { array: items ? this.expression(items) : "unknown" };
    if (type !== "object") return type;
    const properties = this.#source.child(schema, "properties");
    const others = this.#source.child(schema, "additionalProperties");
    if (!properties && typeof others?.node === "object") return { map: this.expression(others) };
    if (!properties) return "object";
    const required = (this.#source.child(schema, "required")?.node ?? []) as string[];
    const members = this.#source.children(properties);
    return {
      object: members.map(([name, member]) => ({ name, optional: !required.includes(name), type: this.expression(member) })),
    };
  }

  #branches(schema: Spot, keyword: string): Spot[] {
    return this.#source.children(this.#source.child(schema, keyword)).map(([, branch]) => branch);
  }
}

type Literal = string | number | boolean | null;

function union(types: readonly TypeExpression[]): TypeExpression {
  const [first = "unknown", ...others] = types;
  return others.length === 0 ? first : { union: types };
}
