import { isIdentifier, operationIdFromRoute, toIdentifier, toPascalCase } from "../read/identifiers.ts";
import { atPointer } from "../read/json-pointer.ts";
import type { OpenApiDocument, OperationObject, ParameterObject, PathItemObject } from "../read/openapi-document.ts";
import type { Note } from "./oddity.ts";

type Path = readonly string[];

const methods = ["get", "put", "post", "delete", "options", "head", "patch"] as const;

/** Makes every operation one that has a name, can be sent and has an answer. */
export function repairOperations(document: OpenApiDocument, note: Note): void {
  const names = new Set<string>();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const at = ["paths", path];
    dropUnsupported(item, at, note);
    repairParameters(item, at, document, note);
    for (const method of methods) {
      const operation = item[method];
      if (operation === undefined) continue;
      const place = [...at, method];
      repairName(operation, method, path, names, place, note);
      dropUnsendableBody(operation, method, place, note);
      repairParameters(operation, place, document, note);
      declarePathParameters(operation, item, path, place, document, note);
      repairResponses(operation, place, note);
      if (operation["x-pagination"] !== undefined) dropBrokenPagination(operation, place, note);
    }
  }
}

// The Fetch standard forbids TRACE. OpenAPI 3.2's other methods have no place in the operation table yet.
function dropUnsupported(item: PathItemObject, at: Path, note: Note): void {
  const others = item as PathItemObject & { query?: unknown; additionalOperations?: unknown };
  for (const name of ["trace", "query", "additionalOperations"] as const) {
    if (others[name] === undefined) continue;
    note("unsupported-method", `${name} cannot be sent by the client; it is left out.`, [...at, name]);
    delete others[name];
  }
}

function repairName(operation: OperationObject, method: string, path: string, names: Set<string>, at: Path, note: Note): void {
  const route = operationIdFromRoute(method, path);
  if (operation.operationId !== undefined && toIdentifier(operation.operationId) === "") {
    note("unusable-operation-id", `operationId "${operation.operationId}" has no letter or digit; "${route}" is used.`, at);
    operation.operationId = route;
  }
  // openapi-typescript takes operationIds for parts of pointers, and decodes them.
  const given = (operation.operationId ?? route).replaceAll("%", "-");
  let name = given;
  // Named after the route, the name stays when other operations come or go.
  if (names.has(toPascalCase(toIdentifier(name)))) name = `${given}${isIdentifier(given) ? "" : "-"}${toPascalCase(route)}`;
  for (let count = 2; names.has(toPascalCase(toIdentifier(name))); count++) name = `${given}${toPascalCase(route)}${count}`;
  if (name !== given) note("duplicate-operation-id", `Another operation is called "${given}"; this one becomes "${name}".`, at);
  operation.operationId = name;
  names.add(toPascalCase(toIdentifier(name)));
}

function dropUnsendableBody(operation: OperationObject, method: string, at: Path, note: Note): void {
  if (operation.requestBody === undefined || (method !== "get" && method !== "head")) return;
  note("body-not-sendable", `${method.toUpperCase()} has a request body, which fetch cannot send; it is left out.`, at);
  delete operation.requestBody;
}

const places = new Set(["path", "query", "header", "cookie"]);
const styles: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

function repairParameters(holder: PathItemObject | OperationObject, at: Path, document: OpenApiDocument, note: Note): void {
  if (holder.parameters === undefined) return;
  holder.parameters = holder.parameters.filter((entry, index) => {
    const place = [...at, "parameters", String(index)];
    const parameter = follow(entry, document);
    if (typeof parameter.name !== "string" || !places.has(parameter.in)) {
      note(
        "unknown-parameter-place",
        `A parameter is in ${JSON.stringify(parameter.in)}, which does not exist; it is left out.`,
        place,
      );
      return false;
    }
    repairParameter(parameter, place, note);
    return true;
  });
}

function repairParameter(parameter: ParameterObject, at: Path, note: Note): void {
  if (parameter.style !== undefined && !styles[parameter.in]?.includes(parameter.style)) {
    note("unknown-parameter-style", `The style "${parameter.style}" does not exist in ${parameter.in}; the default is used.`, at);
    delete parameter.style;
  }
  const [mediaType] = Object.keys(parameter.content ?? {});
  if (mediaType === undefined || /[/+]json\b/i.test(mediaType)) return;
  note("unsupported-parameter-content", `The parameter is written as ${mediaType}; it is passed as text.`, at);
  delete parameter.content;
  parameter.schema = { type: "string" };
}

function declarePathParameters(
  operation: OperationObject,
  item: PathItemObject,
  path: string,
  at: Path,
  document: OpenApiDocument,
  note: Note,
): void {
  const inTemplate = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string));
  const isUnused = (entry: ParameterObject): boolean => {
    const { in: place, name } = follow(entry, document);
    return place === "path" && !inTemplate.has(name);
  };
  for (const holder of [item, operation]) {
    if (!holder.parameters?.some(isUnused)) continue;
    note("unused-path-parameter", `A path parameter does not stand in the path "${path}"; it is left out.`, at);
    holder.parameters = holder.parameters.filter((entry) => !isUnused(entry));
  }
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((entry) => follow(entry, document));
  const declared = new Set(all.flatMap(({ in: place, name }) => (place === "path" ? [name] : [])));
  for (const name of [...inTemplate].filter((candidate) => !declared.has(candidate))) {
    note("undeclared-path-parameter", `{${name}} of "${path}" is not declared; a string is assumed.`, at);
    (operation.parameters ??= []).push({ name, in: "path", required: true, schema: { type: "string" } });
  }
}

function repairResponses(operation: OperationObject, at: Path, note: Note): void {
  const responses = (operation.responses ??= {});
  for (const [status, response] of Object.entries(responses)) {
    if (/^([1-5](\d\d|XX)|default|x-.*)$/.test(status)) continue;
    const upper = status.toUpperCase();
    delete responses[status];
    if (/^[1-5]XX$/.test(upper) && responses[upper] === undefined) responses[upper] = response;
    else note("unknown-status", `"${status}" is not a status; it is left out.`, [...at, "responses", status]);
  }
  if (Object.keys(responses).some((status) => !status.startsWith("x-"))) return;
  note("no-responses", "The operation has no responses; any answer is expected.", at);
  responses["default"] = { description: "Not documented.", content: { "*/*": {} } };
}

function dropBrokenPagination(operation: OperationObject, at: Path, note: Note): void {
  const value = operation["x-pagination"] as Record<string, unknown> | null;
  const isComplete = ["items", "id", "limit", "offset"].every((name) => typeof value?.[name] === "string" && value[name] !== "");
  if (isComplete) return;
  note("unusable-pagination", "x-pagination does not name items, id, limit and offset; it is left out.", at);
  delete operation["x-pagination"];
}

// References that lead nowhere are gone by now.
function follow(entry: ParameterObject, document: OpenApiDocument): ParameterObject {
  let current = entry;
  while (typeof current.$ref === "string") current = atPointer(document, current.$ref) as ParameterObject;
  return current;
}
