import { fromPointer } from "../read/json-pointer.ts";
import type { SchemaObject } from "../read/openapi-document.ts";
import type { Note } from "./oddity.ts";

type Schemas = Record<string, SchemaObject>;

/**
 * Cuts schemas that consist of themselves: a value could never be checked against them. The common case is a parent with
 * its children in `oneOf` and each child with the parent in `allOf`: the children then refer to the parent without `oneOf`.
 */
export function repairInheritance(schemas: Schemas, note: Note): void {
  separateParents(schemas, note);
  const done = new Set<string>();
  for (const name of Object.keys(schemas)) visit(name, []);

  function visit(name: string, above: readonly string[]): void {
    const schema = schemas[name];
    if (schema === undefined || done.has(name)) return;
    for (const part of partsOf(schema)) {
      const next = nameOf(part);
      if (next === undefined) continue;
      if (next === name || above.includes(next)) {
        note("endless-schema", `The schema "${name}" contains itself through "${next}"; any value is allowed there.`, [
          "components",
          "schemas",
          name,
        ]);
        delete part.$ref;
      } else visit(next, [...above, name]);
    }
    done.add(name);
  }
}

function separateParents(schemas: Schemas, note: Note): void {
  for (const [name, parent] of Object.entries(schemas)) {
    const children = [...listAt(parent, "oneOf"), ...listAt(parent, "anyOf")].flatMap((part) => nameOf(part) ?? []);
    const uses = children.flatMap((child) => listAt(schemas[child], "allOf").filter((part) => nameOf(part) === name));
    if (uses.length === 0) continue;
    const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...base } = parent;
    const free = freeBaseName(`${name}Base`, schemas);
    schemas[free] = structuredClone(base);
    for (const use of uses) use.$ref = `#/components/schemas/${free}`;
    const message = `"${name}" and its children contain each other; the children refer to "${free}", which has no oneOf.`;
    note("endless-schema", message, ["components", "schemas", name]);
  }
}

function freeBaseName(name: string, schemas: Schemas): string {
  let free = name;
  while (Object.hasOwn(schemas, free)) free += "_";
  return free;
}

/** The schemas that apply to the same value. */
function partsOf(schema: SchemaObject): SchemaObject[] {
  const own = ["not", "if", "then", "else"].flatMap((keyword) => (isSchema(schema[keyword]) ? [schema[keyword]] : []));
  const parts = [...own, ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => listAt(schema, keyword))];
  return [schema, ...parts.flatMap(partsOf)];
}

function listAt(schema: SchemaObject | undefined, keyword: string): SchemaObject[] {
  const list = schema?.[keyword];
  return Array.isArray(list) ? list.filter(isSchema) : [];
}

function isSchema(value: unknown): value is SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf({ $ref }: SchemaObject): string | undefined {
  return typeof $ref === "string" && $ref.startsWith("#/components/schemas/") ? fromPointer($ref)[2] : undefined;
}
