import type { OpenApiDocument } from "../read/openapi-document.ts";
import type { Note } from "./oddity.ts";

type Node = Record<string, unknown>;

/** Gives every object that the toolchain reads the type that it expects. Parts of another type are left out. */
export function repairStructure(root: Node, note: Note): OpenApiDocument {
  repairHead(root, note);
  for (const name of ["paths", "webhooks", "components"]) dropOddMembers(root[name], [name], note);
  const maps = ["paths", "webhooks", "components"] as const;
  for (const name of maps) if (root[name] !== undefined && !isObject(root[name])) drop(root, name, [name], note);
  for (const [name, entries] of Object.entries(objectAt(root, "components"))) {
    if (name.startsWith("x-")) continue;
    if (!isObject(entries)) drop(objectAt(root, "components"), name, ["components", name], note);
    else dropOthers(entries, ["components", name], note, name === "schemas");
  }
  for (const name of ["paths", "webhooks"]) {
    const items = objectAt(root, name);
    dropOthers(items, [name], note);
    for (const [path, item] of Object.entries(items)) {
      if (!path.startsWith("x-")) repairPathItem(item as Node, [name, path], note);
    }
  }
  const components = objectAt(root, "components");
  for (const [name, item] of Object.entries(objectAt(components, "pathItems"))) {
    repairPathItem(item as Node, ["components", "pathItems", name], note);
  }
  for (const [name, body] of Object.entries(objectAt(components, "requestBodies"))) {
    repairContent(body as Node, ["components", "requestBodies", name], note);
  }
  for (const [name, response] of Object.entries(objectAt(components, "responses"))) {
    repairContent(response as Node, ["components", "responses", name], note);
  }
  for (const [name, parameter] of Object.entries(objectAt(components, "parameters"))) {
    repairContent(parameter as Node, ["components", "parameters", name], note);
  }
  repairList(root, "security", [], note, isObject);
  return root as unknown as OpenApiDocument;
}

function repairHead(root: Node, note: Note): void {
  const version = String(root["openapi"]);
  // OpenAPI 3.2 extends 3.1, and writes its schemas in the same dialect.
  root["openapi"] = version.startsWith("3.0") ? "3.0.4" : "3.1.1";
  if (!isObject(root["info"])) root["info"] = {};
  const info = root["info"] as Node;
  for (const [name, assumed] of [
    ["title", "API"],
    ["version", "0"],
  ] as const) {
    const value = info[name];
    if (typeof value === "string") continue;
    info[name] = typeof value === "number" || typeof value === "boolean" ? String(value) : assumed;
    note("info", `info.${name} is not text; ${JSON.stringify(info[name])} is assumed.`, ["info"]);
  }
}

const namesAnything = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** Removes each `$ref` that is not a string and each `schema` that is not a schema. A property may have these names. */
function dropOddMembers(node: unknown, path: readonly string[], note: Note): void {
  if (typeof node !== "object" || node === null) return;
  const holder = node as Node;
  const { $ref } = holder;
  if ($ref !== undefined && typeof $ref !== "string" && !namesAnything.has(path.at(-1) ?? ""))
    drop(holder, "$ref", [...path, "$ref"], note);
  for (const [key, value] of Object.entries(holder)) {
    if (key === "example" || key === "examples" || key.startsWith("x-")) continue;
    const isSchema = (key === "schema" || key === "itemSchema") && !namesAnything.has(path.at(-1) ?? "");
    if (isSchema && typeof value === "boolean") holder[key] = value ? {} : { not: {} };
    else if (isSchema && !isObject(value)) drop(holder, key, [...path, key], note);
    else dropOddMembers(value, [...path, key], note);
  }
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

function repairPathItem(item: Node, path: readonly string[], note: Note): void {
  repairList(item, "parameters", path, note, isObject);
  for (const method of methods) {
    if (item[method] === undefined) continue;
    if (isObject(item[method])) repairOperation(item[method], [...path, method], note);
    else drop(item, method, [...path, method], note);
  }
}

function repairOperation(operation: Node, path: readonly string[], note: Note): void {
  for (const name of ["operationId", "summary", "description"]) {
    if (operation[name] === undefined || typeof operation[name] === "string") continue;
    if (typeof operation[name] === "number") operation[name] = String(operation[name]);
    else drop(operation, name, [...path, name], note);
  }
  repairList(operation, "tags", path, note, (tag) => typeof tag === "string");
  repairList(operation, "parameters", path, note, isObject);
  repairList(operation, "security", path, note, isObject);
  for (const name of ["requestBody", "responses"]) {
    if (operation[name] !== undefined && !isObject(operation[name])) drop(operation, name, [...path, name], note);
  }
  const parameters = (operation["parameters"] as Node[] | undefined) ?? [];
  parameters.forEach((parameter, index) => repairContent(parameter, [...path, "parameters", String(index)], note));
  repairContent(objectAt(operation, "requestBody"), [...path, "requestBody"], note);
  const responses = objectAt(operation, "responses");
  dropOthers(responses, [...path, "responses"], note);
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith("x-")) repairContent(response as Node, [...path, "responses", status], note);
  }
}

function repairContent(holder: Node, path: readonly string[], note: Note): void {
  if (holder["$ref"] !== undefined) return;
  for (const name of ["content", "headers"]) {
    if (holder[name] !== undefined && !isObject(holder[name])) drop(holder, name, [...path, name], note);
    else dropOthers(objectAt(holder, name), [...path, name], note);
  }
  for (const [mediaType, node] of Object.entries(objectAt(holder, "content"))) {
    const examples = (node as Node)["examples"];
    if (examples === undefined) continue;
    if (isObject(examples)) dropOthers(examples, [...path, "content", mediaType, "examples"], note);
    else drop(node as Node, "examples", [...path, "content", mediaType, "examples"], note);
  }
}

function repairList(holder: Node, name: string, path: readonly string[], note: Note, fits: (item: unknown) => boolean): void {
  const value = holder[name];
  if (value === undefined) return;
  if (!Array.isArray(value)) return drop(holder, name, [...path, name], note);
  if (value.every(fits)) return;
  note("unexpected-type", `${name} has items of an unexpected type; they are left out.`, [...path, name]);
  holder[name] = value.filter(fits);
}

function dropOthers(map: Node, path: readonly string[], note: Note, allowBooleans = false): void {
  for (const [name, value] of Object.entries(map)) {
    const fits = isObject(value) || name.startsWith("x-") || (allowBooleans && typeof value === "boolean");
    // A map with a member named $ref would be read as a reference.
    if (!fits || name === "$ref") drop(map, name, [...path, name], note);
    else if (/%(?![0-9a-f]{2})/i.test(name)) escapePercent(map, name, path, note);
  }
}

// A name is part of a pointer, which is decoded.
function escapePercent(map: Node, name: string, path: readonly string[], note: Note): void {
  const escaped = name.replaceAll(/%(?![0-9a-f]{2})/gi, "%25");
  note("unescaped-percent", `"${name}" has a percent sign that is not escaped; it is read as "${escaped}".`, [...path, name]);
  map[escaped] ??= map[name];
  delete map[name];
}

function drop(holder: Node, name: string, path: readonly string[], note: Note): void {
  note("unexpected-type", `${name} has an unexpected type; it is left out.`, path);
  delete holder[name];
}

/** The object under a name; an empty one when there is none. */
function objectAt(holder: Node, name: string): Node {
  return isObject(holder[name]) ? holder[name] : {};
}

function isObject(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
