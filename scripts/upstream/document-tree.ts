import { leaf, pathShape, pathVariables, type FactNode, type Place } from "./fact-tree.ts";
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
    for (const type of types) {
      const name = names.get(type.name) ?? type.name;
      if (!nodes.has(`type ${name}`)) nodes.set(`type ${name}`, typeNode(type, name, file, names));
    }
  }
  return [...nodes.values()];
}

type Names = ReadonlyMap<string, string>;

function operationNode(operation: OperationFact, name: string, file: string, names: Names): FactNode {
  const place = { file, line: operation.line };
  const { prefix, permissions, authentication, does = [], requestType } = operation;
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
      ...operation.parameters.filter((parameter) => parameter.in !== "path").map((parameter) => parameterNode(parameter, place)),
      ...(requestType === undefined ? [] : [leaf("request", place, names.get(requestType) ?? requestType)]),
      ...operation.responses.map((response) => responseNode(response, place, names)),
    ],
  };
}

function parameterNode(parameter: ParameterFact, place: Place): FactNode {
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
  const body = types.map((type) => names.get(type) ?? type).toSorted();
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
      ...parents.map((parent) => leaf("shape", place, names.get(parent) ?? parent, "extends")),
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

function versionNodes({ since, deprecated }: { since?: string; deprecated?: true }, place: Place): FactNode[] {
  return [...(since === undefined ? [] : [leaf("since", place, since)]), ...(deprecated ? [leaf("deprecated", place)] : [])];
}
