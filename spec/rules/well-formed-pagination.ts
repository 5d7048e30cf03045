// Looks up every name in x-pagination, so that renaming a parameter or member does not break `paginate` of the client.
import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";
import { visitExtensions } from "./visit-extensions.ts";

/**
 * `x-pagination` is `{ items, id, limit, offset }` on an operation: the member of the 200 body with the list, the integer
 * member of an item that the list is sorted by, and the query parameters for page size and offset. The response to an empty
 * page is 204.
 */
export const wellFormedPagination: Oas3Rule = () => ({
  ...visitExtensions(({ name, location, report }) => {
    if (name !== "x-pagination" || IN_OPERATION.test(location.pointer)) return;
    report({ message: "x-pagination belongs on an operation. Move it there.", location: location.key() });
  }),
  Operation(operation, context) {
    if (!("x-pagination" in operation)) return;
    const at = context.location.child("x-pagination");
    for (const message of problemsOf(operation, lookUpWith(context))) context.report({ message, location: at });
  },
});

const FORM = "{ items: tokens, id: serial, limit: limit, offset: offset }";
const IN_OPERATION = /^#\/(?:paths|webhooks)\/[^/]+\/[a-z]+\/x-pagination$/;
const MEMBERS = ["items", "id", "limit", "offset"] as const;

function problemsOf(operation: object, lookUp: LookUp): string[] {
  const value = lookUp(operation, "x-pagination");
  if (!isObject(value)) return [`x-pagination is not an object. Write ${FORM}.`];
  const others = Object.keys(value).filter((name) => !(MEMBERS as readonly string[]).includes(name));
  const empty = MEMBERS.filter((name) => !isText(value[name]));
  const problems = [
    ...others.map((name) => `x-pagination has no member "${name}". Use ${MEMBERS.join(", ")}.`),
    ...empty.map((name) => `x-pagination has no ${name}. Write ${FORM}.`),
  ];
  if (empty.length > 0) return problems;

  const { items, id, limit, offset } = value as Record<(typeof MEMBERS)[number], string>;
  for (const parameter of [limit, offset]) {
    if (!hasIntegerQuery(operation, parameter, lookUp)) {
      problems.push(`The operation has no integer query parameter "${parameter}". Use the name of an existing one.`);
    }
  }
  const body = lookUp(operation, "responses", "200", "content", "application/json", "schema", "properties");
  const item = lookUp(body, items, "items");
  if (!isObject(item)) problems.push(`The body of the 200 has no list "${items}". Use the name of the member with the items.`);
  else if (lookUp(item, "properties", id, "type") !== "integer") {
    problems.push(`An item of "${items}" has no integer "${id}". Use the name of the member that the list is sorted by.`);
  }
  if (!isObject(lookUp(operation, "responses", "204"))) {
    problems.push("The operation has no 204, which marks the end of a list. Add the response, or remove x-pagination.");
  }
  return problems;
}

function hasIntegerQuery(operation: object, name: string, lookUp: LookUp): boolean {
  const parameters = lookUp(operation, "parameters");
  if (!Array.isArray(parameters)) return false;
  return parameters.some(
    (_, index) =>
      lookUp(parameters, index, "name") === name &&
      lookUp(parameters, index, "in") === "query" &&
      lookUp(parameters, index, "schema", "type") === "integer",
  );
}

/** Follows a path of members, and every `$ref` on it. Returns undefined if a member is missing. */
type LookUp = (node: unknown, ...path: readonly (string | number)[]) => unknown;

function lookUpWith({ resolve, location }: UserContext): LookUp {
  return (node, ...path) => {
    let at = { node, location };
    for (const step of path) {
      if (typeof at.node !== "object" || at.node === null) return undefined;
      const found: unknown = (at.node as Record<string | number, unknown>)[step];
      const target = isObject(found) && "$ref" in found ? resolve<object>(found, at.location.source.absoluteRef) : undefined;
      at = target ? { node: target.node, location: target.location ?? at.location } : { node: found, location: at.location };
    }
    return at.node;
  };
}
