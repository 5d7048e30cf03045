import { atPointer } from "../read/json-pointer.ts";
import { visitSchemas } from "../model/visit-schemas.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";

/**
 * Changes a document in place: each member of a discriminated union gets the values that the mapping has for its tag. Then
 * types narrow and validators choose by the tag, without a keyword of OpenAPI.
 *
 * What a member says itself, by `const` or `enum`, is not contradicted. Without a mapping the tag is the name of the schema,
 * but only for schemas that extend the one with the discriminator: other members that say nothing may have any tag.
 *
 * @see {@link https://spec.openapis.org/oas/v3.1.0#discriminator-object | OpenAPI 3.1, Discriminator Object}
 */
export function tagMembers(document: OpenApiDocument): void {
  const tags: { readonly member: SchemaObject; readonly property: string; readonly values: readonly string[] }[] = [];
  visitSchemas(document, (schema) => {
    const discriminator = readDiscriminator(schema);
    if (discriminator === undefined) return;
    for (const member of [schema["oneOf"], schema["anyOf"]].flatMap(toSchemas)) {
      const values = discriminator.valuesOf(member.$ref);
      if (narrows(values, tagsOf(member, discriminator.property, document))) {
        tags.push({ member, property: discriminator.property, values });
      }
    }
  });
  for (const [name, child] of Object.entries(document.components?.schemas ?? {})) {
    for (const { $ref } of toSchemas(child["allOf"])) {
      const discriminator = readDiscriminator(resolve({ ...($ref !== undefined && { $ref }) }, document));
      if (discriminator === undefined) continue;
      const mapped = discriminator.valuesOf(`#/components/schemas/${name}`);
      const values = mapped.length > 0 ? mapped : [name];
      if (narrows(values, tagsOf(child, discriminator.property, document))) {
        tags.push({ member: child, property: discriminator.property, values });
      }
    }
  }
  // Not before: what was tagged would seem to say its tag itself.
  for (const { member, property, values } of tags) addTag(member, property, values);
}

function addTag(member: SchemaObject, property: string, values: readonly string[]): void {
  // Whether a body must have the tag is for the member to say: GitHub's users often come without.
  const tag = { type: "object", properties: { [property]: { type: "string", enum: values } } };
  if (member.$ref === undefined) member["allOf"] = [...toSchemas(member["allOf"]), tag];
  else {
    member["allOf"] = [{ $ref: member.$ref }, tag];
    delete member.$ref;
  }
}

interface Discriminator {
  readonly property: string;
  /** The keys of the mapping that lead to a schema. */
  readonly valuesOf: ($ref: string | undefined) => readonly string[];
}

function readDiscriminator(schema: SchemaObject | undefined): Discriminator | undefined {
  const { propertyName, mapping = {} } = (schema?.["discriminator"] ?? {}) as {
    propertyName?: string;
    mapping?: Readonly<Record<string, string>>;
  };
  if (propertyName === undefined) return undefined;
  return {
    property: propertyName,
    valuesOf: ($ref) =>
      $ref === undefined ? [] : Object.keys(mapping).filter((value) => nameOf(mapping[value] ?? "") === nameOf($ref)),
  };
}

/** Whether the values say more than what a member permits, and do not contradict it. */
const narrows = (values: readonly string[], permitted: readonly unknown[] | undefined): boolean =>
  values.length > 0 &&
  (permitted === undefined || (values.length < permitted.length && values.every((value) => permitted.includes(value))));

/** A mapping names a schema by its name, by a reference, or by its file. */
const nameOf = (target: string): string => (target.split("/").at(-1) ?? target).replace(/\.(json|ya?ml)$/, "");

/** The values that a schema, or one that it extends, permits for the tag. Undefined: any. */
function tagsOf(
  schema: SchemaObject,
  property: string,
  document: OpenApiDocument,
  seen = new Set<SchemaObject>(),
): readonly unknown[] | undefined {
  const resolved = resolve(schema, document);
  if (resolved === undefined || seen.has(resolved)) return undefined;
  seen.add(resolved);
  const own = (resolved["properties"] as Readonly<Record<string, SchemaObject>> | undefined)?.[property];
  const tag = own && resolve(own, document);
  if (tag !== undefined && "const" in tag) return [tag["const"]];
  if (Array.isArray(tag?.["enum"])) return tag["enum"];
  return toSchemas(resolved["allOf"])
    .map((part) => tagsOf(part, property, document, seen))
    .find((tags) => tags !== undefined);
}

function resolve(schema: SchemaObject, document: OpenApiDocument): SchemaObject | undefined {
  return schema.$ref === undefined ? schema : (atPointer(document, schema.$ref) as SchemaObject | undefined);
}

const toSchemas = (list: unknown): readonly SchemaObject[] =>
  Array.isArray(list)
    ? (list as readonly unknown[]).filter((item): item is SchemaObject => typeof item === "object" && item !== null)
    : [];
