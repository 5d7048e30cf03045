import type { FactNode } from "../facts/fact-tree.ts";
import type { Finding } from "../compare/compare-trees.ts";

/** YAML to write into the contract, or words on what to take out of it: the shortest way to agreement. */
export function proposeEdit({ kind, trail, documented, contract, note }: Finding): string[] {
  switch (kind) {
    case "missing":
      return documented ? yamlOf(documented) : [];
    case "different":
      return [...(documented ? yamlOf(documented) : []), "# or, if it is meant to be so:", ...differs(trail)];
    case "extra":
      return [`# remove it, or say why it is here${contract && isLine(contract) ? ", beside it" : ""}:`, ...undocumented(trail)];
    case "stale":
      return note?.says === "undocumented" && note.about === undefined
        ? [`# ${documented?.place.file} has it: remove this note, or limit it with about:`]
        : ["# nothing differs here any more: remove this note, or, if it speaks of prose:", "about: description"];
  }
}

function undocumented(trail: readonly FactNode[]): string[] {
  return ["x-upstream:", ...about(trail), "  documented: false", "  reason: …"];
}

function differs(trail: readonly FactNode[]): string[] {
  return ["x-upstream:", ...about(trail), "  differs: …", "  reason: …", "  source: …"];
}

// Where a fact has no place for a note, the keyword that states it takes the note.
function about(trail: readonly FactNode[]): string[] {
  const keyword = aboutKeywords[trail.at(-1)?.kind ?? "type"];
  return keyword === undefined ? [] : [`  about: ${keyword}`];
}

const aboutKeywords: Partial<Record<FactNode["kind"], string>> = {
  since: "x-since",
  deprecated: "deprecated",
  permission: "x-permission",
  authentication: "security",
  required: "required",
  default: "default",
  request: "requestBody",
  body: "content",
  error: "x-error-codes",
  shape: "type",
  open: "type",
};

const isLine = ({ kind }: FactNode): boolean => aboutKeywords[kind] !== undefined;

/** How the contract would state what the document states. What needs words of one's own is left as `…`. */
function yamlOf(fact: FactNode): string[] {
  const { kind, name, value = "", children } = fact;
  const inner = children.flatMap(yamlOf).map((line) => `  ${line}`);
  switch (kind) {
    case "operation": {
      const [method = "", path = ""] = (fact.label ?? name).replace(/\[.*?\]/, "").split(" ");
      return [`${path}:`, `  ${method.toLowerCase()}:`, ...inner.map((line) => `  ${line}`)];
    }
    case "parameter": {
      const [where = "", own = ""] = name.split(" ");
      return [`- name: ${where === "path" ? value : own}`, `  in: ${where}`, "  description: …", ...inner];
    }
    case "response":
      return [`"${name}":`, "  description: …", ...inner];
    case "body":
    case "request":
      return [`# ${kind === "body" ? "response" : "request"} body: ${value}`];
    case "type":
      return [`${name}:`, "  type: object", "  description: …", "  properties:", ...inner.map((line) => `  ${line}`)];
    case "member":
      return [`${name}:`, "  description: …", ...inner];
    case "required":
      return [value === "required" ? "# list it in required" : "# not in required"];
    case "shape":
      if (name !== "") return ["allOf:", `  - $ref: "#/components/schemas/${value}"`];
      return scalars.has(value) ? [`type: ${value}`] : [`# type: ${value}`];
    case "value":
      return [`# value: ${name}`];
    case "open":
      return ["# values that are not listed are possible: type: string with x-values, without enum"];
    case "error":
      return [`# in x-error-codes: ${name}`];
    case "since":
      return [`x-since: ${value}`];
    case "deprecated":
      return ["deprecated: true"];
    case "permission":
      return [`x-permission: ${name}`];
    case "authentication":
      return [`# security: ${value}`];
    case "default":
      return [`default: ${value}`];
    case "prefix":
      return [`# a server with the path ${name}`];
    case "verb":
      return [];
  }
}

const scalars = new Set(["string", "number", "boolean", "integer", "object"]);
