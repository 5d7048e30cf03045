import type { FactKind, FactNode } from "../facts/fact-tree.ts";

/** What a kind of fact is called where many are counted. */
export const kindTitles: Readonly<Record<FactKind, string>> = {
  operation: "operations",
  prefix: "prefixes",
  verb: "verbs",
  since: "versions (since)",
  deprecated: "deprecations",
  permission: "permissions",
  authentication: "authentication",
  parameter: "parameters",
  required: "required, optional",
  default: "defaults",
  request: "request bodies",
  response: "statuses",
  body: "response bodies",
  error: "error codes",
  type: "types",
  member: "members",
  shape: "types of members",
  value: "enum values",
  open: "open enums",
};

/** `GET /private/tokens, query limit: default`. */
export function describeTrail(trail: readonly FactNode[]): string {
  const steps = trail.map((node) => describeStep(node));
  return steps.length > 1 ? `${steps.slice(0, -1).join(", ")}: ${steps.at(-1)}` : (steps[0] ?? "");
}

/** `-20` for a default, `tokens-read` for a permission: what a fact says. */
export function describeValue({ kind, name, value }: FactNode): string {
  if (value !== undefined) return value;
  return kind === "open" ? "values that are not listed" : name || titleOf(kind);
}

function describeStep({ kind, name, label = name }: FactNode): string {
  switch (kind) {
    case "operation":
    case "type":
      return label;
    case "response":
      return `status ${name}`;
    case "permission":
    case "error":
    case "value":
    case "member":
    case "prefix":
      return `${titleOf(kind)} ${name}`;
    case "shape":
      return name || titleOf(kind);
    case "verb":
      return `said to ${name}`;
    case "parameter":
      return name.startsWith("path ") ? `path variable ${name.slice(5)}` : name.replace(" ", " parameter ");
    default:
      return titleOf(kind);
  }
}

function titleOf(kind: FactKind): string {
  return singular[kind] ?? kind;
}

const singular: Partial<Record<FactKind, string>> = {
  since: "since",
  deprecated: "deprecated",
  required: "required or optional",
  request: "request body",
  body: "response body",
  error: "error code",
  shape: "type",
  value: "value",
  open: "open enum",
};
