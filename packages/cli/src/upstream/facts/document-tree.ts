import { leaf, pathShape, pathVariables, unknownShape, type FactNode, type Place } from "./fact-tree.ts";
import { shapeNodes, shapeOf } from "./type-shape.ts";
import type { DocumentFacts, MemberFact, OperationFact, ParameterFact, ResponseFact, TypeFact } from "./facts.ts";

/** The part of a document that a tree is made of; `path` names it in places. */
export type FactSource = Pick<DocumentFacts, "path" | "operations" | "types">;

/**
 * One tree of what several documents say. Of an operation or type that more than one describes, the first document
 * that does is heard; the later ones speak for what only they describe.
 *
 * @param documents - Most authoritative first.
 * @param names - Names of types in the documents to names in the contract.
 */
export function documentTree(documents: readonly FactSource[], names: ReadonlyMap<string, string>): FactNode[] {
  const nodes = new Map<string, FactNode>();
  for (const { path: file, operations, types } of documents) {
    for (const operation of operations) {
      const name = `${operation.method} ${pathShape(operation.path)}`;
      if (!nodes.has(name)) nodes.set(name, operationNode(operation, name, file, names));
    }
    for (const type of [...types, ...operations.flatMap(bodyOfFields)]) {
      const name = names.get(type.name) ?? type.name;
      if (!nodes.has(`type ${name}`)) nodes.set(`type ${name}`, typeNode(type, name, file, names));
    }
  }
  return [...nodes.values()];
}

type Names = ReadonlyMap<string, string>;

// `X[]` is an array of X, whatever X is called in the contract.
function renamed(type: string, names: Names): string {
  return type.endsWith("[]") ? `${renamed(type.slice(0, -2), names)}[]` : (names.get(type) ?? type);
}

// Older documents list the members of a body as fields of the operation: a type, mostly without a name.
function bodyOfFields(operation: OperationFact): TypeFact[] {
  const name = requestTypeOf(operation);
  const fields = operation.parameters.filter((parameter) => parameter.in === "body");
  if (fields.length === 0 || name === undefined) return [];
  const members = fields.map((field) => ({
    ...marksOf(field),
    name: field.name,
    type: unknownShape,
    optional: !field.required,
  }));
  return [{ name, kind: "attributes", members, line: operation.line }];
}

function requestTypeOf({ method, path, parameters, requestType }: OperationFact): string | undefined {
  const hasFields = parameters.some((parameter) => parameter.in === "body");
  return requestType ?? (hasFields ? `${method} ${path} request` : undefined);
}

function operationNode(operation: OperationFact, name: string, file: string, names: Names): FactNode {
  const place = { file, line: operation.line };
  const { prefix, permissions, authentication, does = [] } = operation;
  const requestType = requestTypeOf(operation);
  return {
    kind: "operation",
    name,
    label: `${operation.method} ${prefix === undefined ? "" : `[${prefix}]`}${operation.path}`,
    place,
    children: [
      ...(prefix === undefined ? [] : [leaf("prefix", place, undefined, pathShape(prefix))]),
      ...versionNodes(operation, place),
      ...permissions.map((permission) => leaf("permission", place, undefined, permission)),
      ...(authentication === undefined ? [] : [leaf("authentication", place, authentication)]),
      ...does.map((verb) => leaf("verb", place, undefined, verb)),
      ...pathVariables(operation.path).map((variable, index) => leaf("parameter", place, variable, `path ${index + 1}`)),
      ...operation.parameters
        .filter((parameter) => parameter.in !== "path" && parameter.in !== "body")
        .map((parameter) => parameterNode(parameter, place)),
      ...(requestType === undefined ? [] : [leaf("request", place, names.get(requestType) ?? requestType)]),
      ...operation.responses.map((response) => responseNode(response, place, names)),
    ],
  };
}

function parameterNode(parameter: ParameterFact, operation: Place): FactNode {
  const place = parameter.line === undefined ? operation : { ...operation, line: parameter.line };
  return {
    kind: "parameter",
    name: `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`,
    place,
    children: [
      leaf("required", place, parameter.required ? "required" : "optional"),
      ...(parameter.default === undefined ? [] : [leaf("default", place, String(parameter.default))]),
      ...versionNodes(parameter, place),
    ],
  };
}

function responseNode({ status, types, errorCodes, since, line }: ResponseFact, operation: Place, names: Names): FactNode {
  const place = line === undefined ? operation : { ...operation, line };
  const body = types.map((type) => renamed(type, names)).toSorted();
  return {
    kind: "response",
    name: String(status),
    place,
    children: [
      ...(body.length > 0 ? [leaf("body", place, body.join(" | "))] : []),
      ...errorCodes.map((code) => leaf("error", place, undefined, code.replace(/^TALER_EC_/, ""))),
      ...versionNodes(since === undefined ? {} : { since }, place),
    ],
  };
}

function typeNode(fact: TypeFact, name: string, file: string, names: Names): FactNode {
  const place = { file, line: fact.line };
  const parents = fact.extends ?? [];
  return {
    kind: "type",
    name,
    place,
    children: [
      ...(fact.type === undefined ? [] : shapeNodes(shapeOf(fact.type, fact.open === true, names), place)),
      ...parents.map((parent) => leaf("shape", place, names.get(parent) ?? parent, `extends ${names.get(parent) ?? parent}`)),
      ...fact.members.flatMap((member) =>
        fact.kind === "enum"
          ? shapeNodes(shapeOf(member.type, false, names), at(member, place))
          : [memberNode(member, place, names)],
      ),
      ...versionNodes(fact, place),
    ],
  };
}

function memberNode(member: MemberFact, type: Place, names: Names): FactNode {
  const place = at(member, type);
  return {
    kind: "member",
    name: member.name,
    place,
    children: [
      leaf("required", place, member.optional ? "optional" : "required"),
      ...shapeNodes(shapeOf(member.type, member.open === true, names), place),
      ...versionNodes(member, place),
    ],
  };
}

function at({ line }: MemberFact, type: Place): Place {
  return line === undefined ? type : { ...type, line };
}

function marksOf({ since, deprecated, line }: ParameterFact): Pick<MemberFact, "since" | "deprecated" | "line"> {
  return { ...(since !== undefined && { since }), ...(deprecated && { deprecated }), ...(line !== undefined && { line }) };
}

function versionNodes({ since, deprecated }: { since?: string; deprecated?: true }, place: Place): FactNode[] {
  return [...(since === undefined ? [] : [leaf("since", place, since)]), ...(deprecated ? [leaf("deprecated", place)] : [])];
}
