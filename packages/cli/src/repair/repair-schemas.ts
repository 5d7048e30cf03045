import { visitSchemasByPath } from "./visit-schemas-by-path.ts";
import type { OpenApiDocument, SchemaObject } from "../read/openapi-document.ts";
import type { Note } from "./oddity.ts";

/** Makes every schema one that can be compiled: a keyword that cannot be understood is left out, the others stay. */
export function repairSchemas(document: OpenApiDocument, note: Note): void {
  const isOpenApi30 = document.openapi.startsWith("3.0");
  visitSchemasByPath(document, (schema, path) => {
    for (const keyword of Object.keys(schema)) {
      const fits = expectedTypes.get(keyword);
      if (fits && !fits(schema[keyword])) leaveOut(schema, keyword, path, note);
    }
    replaceBooleans(schema);
    if (!isOpenApi30) repairExclusive(schema, path, note);
    repairDynamic(schema, path, note);
    repairPatterns(schema, path, note);
    repairType(schema, path, note);
  });
}

const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const isSchema = (value: unknown): boolean => isObject(value) || typeof value === "boolean";
const isSchemaList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isSchema);
const isSchemaMap = (value: unknown): boolean => isObject(value) && Object.values(value as object).every(isSchema);
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** What each keyword of JSON Schema and OpenAPI may hold. Keywords that are not listed are not read. */
const expectedTypes = new Map<string, (value: unknown) => boolean>([
  ["$ref", isText],
  ["additionalProperties", isSchema],
  ["allOf", isSchemaList],
  ["anyOf", isSchemaList],
  ["contains", isSchema],
  ["dependentRequired", (value) => isObject(value) && Object.values(value as object).every(isTextList)],
  ["dependentSchemas", isSchemaMap],
  ["description", isText],
  ["discriminator", (value) => isObject(value) && isText((value as { propertyName?: unknown }).propertyName)],
  ["else", isSchema],
  ["enum", (value) => Array.isArray(value) && value.length > 0],
  ["exclusiveMaximum", (value) => isNumber(value) || typeof value === "boolean"],
  ["exclusiveMinimum", (value) => isNumber(value) || typeof value === "boolean"],
  ["format", isText],
  ["if", isSchema],
  // A list of schemas is JSON Schema's older way to describe tuples.
  ["items", isSchema],
  ["maxItems", isCount],
  ["maxLength", isCount],
  ["maxProperties", isCount],
  ["maximum", isNumber],
  ["minItems", isCount],
  ["minLength", isCount],
  ["minProperties", isCount],
  ["minimum", isNumber],
  ["multipleOf", (value) => isNumber(value) && (value as number) > 0],
  ["not", isSchema],
  ["oneOf", isSchemaList],
  ["pattern", isText],
  ["patternProperties", isSchemaMap],
  ["prefixItems", isSchemaList],
  ["properties", isSchemaMap],
  ["propertyNames", isSchema],
  ["required", isTextList],
  ["then", isSchema],
  ["title", isText],
  ["uniqueItems", (value) => typeof value === "boolean"],
]);

/** Writes `true` as `{}` and `false` as `{ not: {} }` where the model expects objects. */
function replaceBooleans(schema: SchemaObject): void {
  const replace = (holder: Record<string, unknown>, key: string): void => {
    if (typeof holder[key] === "boolean") holder[key] = holder[key] ? {} : { not: {} };
  };
  for (const keyword of ["items", "contains", "not", "if", "then", "else", "propertyNames"]) replace(schema, keyword);
  for (const keyword of [
    "allOf",
    "anyOf",
    "oneOf",
    "prefixItems",
    "properties",
    "patternProperties",
    "dependentSchemas",
    "$defs",
  ]) {
    const holder = schema[keyword];
    if (typeof holder !== "object" || holder === null) continue;
    for (const key of Object.keys(holder)) replace(holder as Record<string, unknown>, key);
  }
}

const types = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);

function repairType(schema: SchemaObject, path: readonly string[], note: Note): void {
  const { type } = schema;
  if (type === undefined) return;
  const known = [type].flat().filter((name) => typeof name === "string" && types.has(name));
  if (known.length === [type].flat().length && known.length > 0) return;
  if (type === "file") {
    // Swagger 2.0's type of uploads.
    schema["type"] = "string";
    schema["format"] = "binary";
    note("unknown-type", 'The type "file" is read as a binary string.', [...path, "type"]);
    return;
  }
  note("unknown-type", `The type ${JSON.stringify(type)} does not exist; it is left out.`, [...path, "type"]);
  if (known.length > 0) schema["type"] = known;
  else delete schema["type"];
}

// In 3.0 the boolean form is right; in 3.1 documents it is left over from there.
function repairExclusive(schema: SchemaObject, path: readonly string[], note: Note): void {
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "boolean") continue;
    note("boolean-exclusive", `${exclusive} is a boolean, as in OpenAPI 3.0; it is read that way.`, [...path, exclusive]);
    if (schema[exclusive] && schema[limit] !== undefined) {
      schema[exclusive] = schema[limit];
      delete schema[limit];
    } else delete schema[exclusive];
  }
}

/** Replaces references that depend on the way to a schema by plain ones: nothing here resolves them. */
function repairDynamic(schema: SchemaObject, path: readonly string[], note: Note): void {
  const isDynamic = ["$recursiveRef", "$dynamicRef"].some((keyword) => schema[keyword] !== undefined);
  const [, kind, name] = path;
  if (isDynamic) {
    const inComponent = path[0] === "components" && kind === "schemas" && name !== undefined;
    note("dynamic-reference", "A dynamic reference is read as one to the schema that it stands in.", path);
    if (inComponent) schema.$ref = `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  for (const keyword of ["$recursiveRef", "$dynamicRef", "$recursiveAnchor", "$dynamicAnchor", "$anchor", "$id", "$schema"]) {
    delete schema[keyword];
  }
}

function repairPatterns(schema: SchemaObject, path: readonly string[], note: Note): void {
  if (typeof schema["pattern"] === "string") {
    const pattern = toUnicodePattern(schema["pattern"]);
    if (pattern === undefined) leaveOut(schema, "pattern", path, note);
    else schema["pattern"] = pattern;
  }
  const properties = schema["patternProperties"] as Record<string, unknown> | undefined;
  if (properties === undefined) return;
  const entries = Object.entries(properties).flatMap(([key, value]) => {
    const pattern = toUnicodePattern(key);
    if (pattern === undefined)
      note("invalid-pattern", `patternProperties: ${JSON.stringify(key)} is not valid; the keyword is left out.`, path);
    return pattern === undefined ? [] : [[pattern, value] as const];
  });
  schema["patternProperties"] = Object.fromEntries(entries);
}

/**
 * The pattern as JSON Schema asks for it: valid with the flag `u`. Patterns in the field escape characters that need no
 * escape (`\@`, `\-`) and leave braces alone, which only the older syntax allows.
 * @returns `undefined` when ECMA-262 does not know the regular expression, for example `(?i)`.
 */
function toUnicodePattern(pattern: string): string | undefined {
  if (isValid(pattern)) return pattern;
  const unescaped = pattern
    .replaceAll(/\\([^\w\s\\^$.*+?()[\]{}|/-])/g, "$1")
    .replaceAll(/\\([-_ ])/g, (escape: string, character: string, at: number) =>
      character === "-" && isInClass(pattern, at) ? escape : character,
    );
  return [unescaped, unescaped.replaceAll(/(?<!\\)[{}](?![\d,]*\})/g, String.raw`\$&`)].find(isValid);
}

function isInClass(pattern: string, at: number): boolean {
  const before = pattern.slice(0, at).replaceAll(/\\./g, "");
  return before.lastIndexOf("[") > before.lastIndexOf("]");
}

function isValid(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

function leaveOut(schema: SchemaObject, keyword: string, path: readonly string[], note: Note): void {
  const shown = JSON.stringify(schema[keyword])?.slice(0, 80);
  note(`invalid-${keyword.toLowerCase()}`, `${keyword}: ${shown} is not valid; the keyword is left out.`, [...path, keyword]);
  delete schema[keyword];
}
