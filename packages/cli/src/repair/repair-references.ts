import { atPointer, fromPointer } from "../read/json-pointer.ts";
import { repairInheritance } from "./repair-inheritance.ts";
import { visitSchemasByPath } from "./visit-schemas-by-path.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";
import type { Note } from "./oddity.ts";

type Node = Record<string, unknown>;

/**
 * Makes every reference lead to something that has a name: references that lead nowhere or back to themselves are left
 * out, and a schema that is referenced inside another one becomes a component.
 */
export function repairReferences(document: OpenApiDocument, note: Note): void {
  const components = (document.components ??= {});
  const schemas = (components.schemas ??= {});
  for (const [name, part] of Object.entries(document)) dropBrokenReferences(part, [name], document, note);
  // Boolean schemas are not objects. They are handled below.
  const known = new Set<unknown>();
  visitSchemasByPath(document, (schema) => known.add(schema));
  const inner = new Map<object, InnerSchema>();
  visitSchemasByPath(document, (schema, path) => {
    if (typeof schema.$ref !== "string") return;
    const target = schema.$ref.startsWith("#/") ? atPointer(document, schema.$ref) : undefined;
    if (leadsToItself(schema, document)) {
      note("circular-reference", `$ref "${schema.$ref}" leads back to itself; any value is allowed there.`, path);
      delete schema.$ref;
    } else if (typeof target !== "object" || target === null || !known.has(target)) {
      const isNever = target === false;
      if (typeof target !== "boolean")
        note("unresolved-reference", `$ref "${schema.$ref}" leads nowhere; any value is allowed there.`, path);
      delete schema.$ref;
      if (isNever) schema["not"] = {};
    } else if (!/^#\/components\/schemas\/[^/]+$/.test(schema.$ref)) {
      const found = inner.get(target) ?? toInnerSchema(schema.$ref, target as SchemaObject, document);
      inner.set(target, found);
      found.users.push(schema);
    }
  });
  visitSchemasByPath(document, (schema, path) => repairMapping(schema, path, schemas, note));
  // Named only now: until here every pointer is that of the document.
  for (const { name, target, holder, key, users } of inner.values()) {
    const free = freeName(name, schemas);
    for (const user of users) user.$ref = `#/components/schemas/${free}`;
    schemas[free] = target;
    holder[key] = { $ref: `#/components/schemas/${free}` };
  }
  repairInheritance(schemas, note);
}

/** A schema inside another object that a reference leads to. */
interface InnerSchema {
  readonly name: string;
  readonly target: SchemaObject;
  readonly holder: Node;
  readonly key: string;
  readonly users: SchemaObject[];
}

function toInnerSchema($ref: string, target: SchemaObject, document: OpenApiDocument): InnerSchema {
  const segments = fromPointer($ref);
  const key = segments.at(-1) ?? "";
  const holder = segments.slice(0, -1).reduce<unknown>((node, segment) => (node as Node)[segment], document) as Node;
  const words = segments.filter((segment) => !dull.has(segment)).flatMap((segment) => segment.split(/[^\p{L}\p{N}]+/u));
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return { name: /^\p{N}/u.test(name) ? `_${name}` : name || "Schema", target, holder, key, users: [] };
}

const dull = new Set(["components", "schemas", "paths", "properties", "content", "schema", "application/json"]);

function freeName(name: string, schemas: Readonly<Record<string, unknown>>): string {
  let free = name;
  for (let count = 2; Object.hasOwn(schemas, free); count++) free = `${name}_${count}`;
  return free;
}

function leadsToItself(schema: SchemaObject, document: OpenApiDocument): boolean {
  const seen = new Set<unknown>();
  let current: unknown = schema;
  while (typeof current === "object" && current !== null && typeof (current as SchemaObject).$ref === "string") {
    if (seen.has(current)) return true;
    seen.add(current);
    current = atPointer(document, (current as { $ref: string }).$ref);
  }
  return false;
}

// `mapping` may name a schema, point to it or to a file; openapi-typescript and validators take pointers.
function repairMapping(
  schema: SchemaObject,
  path: readonly string[],
  schemas: Readonly<Record<string, unknown>>,
  note: Note,
): void {
  const { mapping } = (schema["discriminator"] ?? {}) as { mapping?: unknown };
  if (typeof mapping !== "object" || mapping === null) return;
  for (const [value, target] of Object.entries(mapping as Node)) {
    const text = String(target);
    const name = text.startsWith("#/components/schemas/")
      ? fromPointer(text)[2]
      : text.replace(/^.*\//, "").replace(/\.(ya?ml|json)$/, "");
    if (name !== undefined && Object.hasOwn(schemas, name)) {
      (mapping as Node)[value] = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    } else {
      note("unresolved-mapping", `The mapping of "${value}" leads to no schema; it is left out.`, [
        ...path,
        "discriminator",
        "mapping",
        value,
      ]);
      delete (mapping as Node)[value];
    }
  }
}

/** Removes objects, other than schemas, whose reference leads nowhere. Copies path items and whatever is not a component. */
function dropBrokenReferences(node: unknown, path: readonly string[], document: OpenApiDocument, note: Note): void {
  if (typeof node !== "object" || node === null || path[0] === "info") return;
  for (const [key, value] of Object.entries(node as Node)) {
    const at = [...path, key];
    if (key === "schema" || key === "itemSchema" || key === "examples" || key === "example" || key.startsWith("x-")) continue;
    if (key === "schemas" && path.length === 1) continue;
    const $ref = (value as Node | null)?.["$ref"];
    if (typeof value !== "object" || typeof $ref !== "string") {
      dropBrokenReferences(value, at, document, note);
      continue;
    }
    const target = followed(value as Node, document);
    if (target === undefined) {
      note("unresolved-reference", `$ref "${$ref}" leads nowhere; ${key} is left out.`, at);
      if (Array.isArray(node)) node.splice(node.indexOf(value), 1);
      else delete (node as Node)[key];
    } else if ((path[0] === "paths" && path.length === 1) || !/^#\/components\/[^/]+\/[^/]+$/.test($ref)) {
      // Each path item needs its own operations, and types can only name components.
      (node as Node)[key] = structuredClone(target);
    }
  }
}

function followed(node: Node, document: OpenApiDocument): Node | undefined {
  const seen = new Set<Node>();
  let current: unknown = node;
  while (typeof current === "object" && current !== null && typeof (current as Node)["$ref"] === "string") {
    if (seen.has(current as Node)) return undefined;
    seen.add(current as Node);
    const $ref = (current as { $ref: string }).$ref;
    current = $ref.startsWith("#/") ? atPointer(document, $ref) : undefined;
  }
  return typeof current === "object" && current !== null && !Array.isArray(current) ? (current as Node) : undefined;
}
