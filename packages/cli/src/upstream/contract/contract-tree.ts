import { leaf, pathShape, pathVariables, type FactKind, type FactNode } from "../facts/fact-tree.ts";
import { contractLeaf, noNames, textOf, typeNode, versionNodes } from "./contract-types-tree.ts";
import { ContractTypes } from "./contract-type.ts";
import { shapeOf } from "../facts/type-shape.ts";
import type { ContractNode } from "./contract-node.ts";
import type { ContractSource, Spot } from "./contract-source.ts";

/**
 * What a contract states, in the same form as what its documents state.
 * @param documented - Names of types that the documents define or mention.
 */
export function contractTree(source: ContractSource, documented: ReadonlySet<string>): ContractNode[] {
  const types = new ContractTypes(source, (name) => documented.has(name));
  const paths = source.children(source.child(source.root, "paths"));
  const operations = paths.flatMap(([path, item]) =>
    source
      .children(item)
      .filter(([method]) => methods.has(method))
      .map(([method, spot]) => operationNode(source, types, { path, method, item, spot })),
  );
  return [...operations, ...components(source).map(([name, spot]) => typeNode(source, types, name, spot))];
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

interface At {
  readonly path: string;
  readonly method: string;
  readonly item: Spot;
  readonly spot: Spot;
}

function operationNode(source: ContractSource, types: ContractTypes, { path, method, item, spot }: At): ContractNode {
  const permission = source.child(spot, "x-permission");
  const parameters = [item, spot].flatMap((owner) => source.children(source.child(owner, "parameters")).map(([, one]) => one));
  const body = source.child(spot, "requestBody");
  return {
    ...container("operation", `${method.toUpperCase()} ${pathShape(path)}`, source, spot),
    label: `${method.toUpperCase()} ${path}`,
    holders: source.placesOf<FactKind>(spot, [
      ["parameter", "parameters"],
      ["response", "responses"],
    ]),
    children: [
      ...prefixNodes(source),
      ...versionNodes(source, spot),
      ...(permission ? [contractLeaf(leaf("permission", source.place(permission), undefined, textOf(permission.node)))] : []),
      ...securityNodes(source, spot),
      ...parameters.map((parameter) => parameterNode(source, path, parameter)),
      ...(body ? bodyNodes(source, types, body, "request") : []),
      ...source
        .children(source.child(spot, "responses"))
        .map(([status, response]) => responseNode(source, types, status, response)),
    ],
  };
}

// A server of its own stands for the optional part of a path: https://{host} and https://{host}/instances/{instance}.
function prefixNodes(source: ContractSource): ContractNode[] {
  return source.children(source.child(source.root, "servers")).flatMap(([, server]) => {
    const url = source.child(server, "url");
    const prefix = pathShape(textOf(url?.node ?? "")).replace(/^(https?:\/\/)?[^/]*/, "");
    return url && prefix.length > 1 ? [contractLeaf(leaf("prefix", source.place(url), undefined, prefix))] : [];
  });
}

function securityNodes(source: ContractSource, operation: Spot): ContractNode[] {
  const security = source.child(operation, "security") ?? source.child(source.root, "security");
  if (!security) return [];
  const names = source.children(security).flatMap(([, requirement]) => source.children(requirement).map(([name]) => name));
  const schemes = names.map((name) => {
    const scheme = source.child(source.root, "components", "securitySchemes", name, "scheme");
    return textOf(scheme?.node ?? name);
  });
  const value = schemes.length === 0 ? "none" : [...new Set(schemes)].toSorted().join(" or ");
  return [contractLeaf(leaf("authentication", source.place(security), value))];
}

function parameterNode(source: ContractSource, path: string, spot: Spot): ContractNode {
  const target = source.follow(spot);
  const parameter = target.node as { name: string; in: string; required?: boolean };
  const place = source.place(target);
  const schema = source.child(target, "schema");
  const byDefault = schema && source.child(source.follow(schema), "default");
  const node = { ...container("parameter", `${parameter.in} ${parameter.name}`, source, spot), place };
  if (parameter.in === "path") {
    const position = [...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, name]) => name === parameter.name);
    const [value = parameter.name] = pathVariables(`{${parameter.name}}`);
    return { ...node, name: `path ${position + 1}`, value };
  }
  const name = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
  return {
    ...node,
    name,
    children: [
      contractLeaf(leaf("required", place, parameter.required === true ? "required" : "optional")),
      ...(byDefault ? [contractLeaf(leaf("default", source.place(byDefault), textOf(byDefault.node)))] : []),
      ...versionNodes(source, target),
    ],
  };
}

function responseNode(source: ContractSource, types: ContractTypes, status: string, spot: Spot): ContractNode {
  const target = source.follow(spot);
  const errors = source.children(source.child(target, "x-error-codes"));
  return {
    ...container("response", status, source, spot),
    holders: source.placesOf<FactKind>(target, [
      ["error", "x-error-codes"],
      ["body", "content"],
    ]),
    children: [
      ...bodyNodes(source, types, target, "body"),
      ...errors.map(([, error]) =>
        contractLeaf(leaf("error", source.place(error), undefined, (error.node as { name: string }).name)),
      ),
      ...versionNodes(source, target),
    ],
  };
}

function bodyNodes(source: ContractSource, types: ContractTypes, spot: Spot, kind: "request" | "body"): ContractNode[] {
  const schemas = source
    .children(source.child(source.follow(spot), "content"))
    .map(([, media]) => source.child(media, "schema"))
    .filter((schema) => schema !== undefined);
  if (schemas.length === 0) return [];
  const names = schemas.map((schema) => shapeOf(types.expression(schema), false, noNames).rest ?? "an unnamed schema");
  const borrowed = schemas.flatMap((schema) => source.notes(source.follow(schema)));
  const fact = leaf(kind, source.place(schemas[0] ?? spot), [...new Set(names)].toSorted().join(" | "));
  return [{ ...contractLeaf(fact), borrowed: borrowed.filter(({ about }) => about === undefined) }];
}

// A use of a shared object has the notes beside its $ref and those of the object.
function container(kind: FactNode["kind"], name: string, source: ContractSource, spot: Spot): ContractNode {
  const target = source.follow(spot);
  const notes = [...source.notes(spot), ...(target === spot ? [] : source.notes(target))];
  return { kind, name, place: source.place(spot), notes, borrowed: [], holders: new Map(), children: [] };
}

/** Component schemas of the contract and those of other files that it reaches, in the order in which they are met. */
function components(source: ContractSource): [string, Spot][] {
  const found = new Map<string, [string, Spot]>();
  const visit = (spot: Spot): void => {
    const target = source.follow(spot);
    if (target !== spot && target.segments.at(-2) === "schemas") add(target.segments.at(-1) ?? "", target);
    else if (target !== spot) visit(target);
    for (const [name, child] of source.children(spot)) if (name !== "examples" && name !== "example") visit(child);
  };
  const add = (name: string, spot: Spot): void => {
    const key = `${spot.file} ${spot.segments.join("/")}`;
    if (found.has(key)) return;
    found.set(key, [name, spot]);
    visit(spot);
  };
  for (const [name, spot] of source.children(source.child(source.root, "components", "schemas"))) add(name, spot);
  visit(source.root);
  return [...found.values()];
}
