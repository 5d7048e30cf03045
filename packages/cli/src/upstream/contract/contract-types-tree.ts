import { leaf, type FactNode } from "../facts/fact-tree.ts";
import type { ContractNode } from "./contract-node.ts";
import { shapeOf } from "../facts/type-shape.ts";
import type { ContractSource, Spot } from "./contract-source.ts";
import type { ContractTypes } from "./contract-type.ts";

export const noNames: ReadonlyMap<string, string> = new Map();

/** A component schema as the documents would define it: an interface, or an alias where it has no members. */
export function typeNode(source: ContractSource, types: ContractTypes, name: string, spot: Spot): ContractNode {
  // `allOf` with names is how a contract extends types; its other parts are written out on the spot.
  const parts = source.children(source.child(spot, "allOf")).map(([, part]) => part);
  const parents = parts.flatMap((part) => types.componentName(part) ?? []);
  const owners = [spot, ...parts.filter((part) => types.componentName(part) === undefined)].map((part) => source.follow(part));
  const members = owners.flatMap((owner) => source.children(source.child(owner, "properties")));
  const names = new Set(owners.flatMap((owner) => (source.child(owner, "required")?.node ?? []) as string[]));
  const isObject = members.length > 0 || parents.length > 0 || (spot.node as { type?: unknown }).type === "object";
  return {
    kind: "type",
    name,
    place: source.place(spot),
    notes: source.notes(spot),
    borrowed: [],
    holders: source.placesOf(spot, [["member", "properties"]]),
    children: [
      ...members.map(([member, schema]) => memberNode(source, types, member, schema, names.has(member))),
      ...parents.map((parent) => contractLeaf(leaf("shape", source.place(spot), parent, `extends ${parent}`))),
      ...(isObject ? [] : shapeFacts(source, types, spot)),
      ...versionNodes(source, spot),
    ],
  };
}

function memberNode(source: ContractSource, types: ContractTypes, name: string, spot: Spot, required: boolean): ContractNode {
  const place = source.place(spot);
  const byDefault = source.child(spot, "default");
  return {
    kind: "member",
    name,
    place,
    notes: source.notes(spot),
    borrowed: [],
    holders: new Map(),
    children: [
      contractLeaf(leaf("required", place, required ? "required" : "optional")),
      ...shapeFacts(source, types, spot),
      ...(byDefault ? [contractLeaf(leaf("default", source.place(byDefault), textOf(byDefault.node)))] : []),
      ...versionNodes(source, spot),
    ],
  };
}

function shapeFacts(source: ContractSource, types: ContractTypes, spot: Spot): ContractNode[] {
  const place = source.place(spot);
  const { values, rest, open } = shapeOf(types.expression(spot), false, noNames);
  const literals = new Map(types.literals(spot).map((literal) => [literal.value, literal.spot]));
  return [
    ...(rest === undefined ? [] : [contractLeaf(leaf("shape", place, rest))]),
    ...values.map((value) => valueNode(source, value, literals.get(value) ?? spot)),
    ...(open ? [contractLeaf(leaf("open", place))] : []),
  ];
}

function valueNode(source: ContractSource, value: string, spot: Spot): ContractNode {
  // A value has notes where it is a schema, or an entry of x-values.
  const own = source.child(spot, "const") !== undefined || spot.segments.at(-2) === "x-values";
  return {
    ...contractLeaf(leaf("value", source.place(spot), undefined, value)),
    notes: own ? source.notes(spot) : [],
    children: own ? versionNodes(source, spot) : [],
  };
}

/** `x-since` and `deprecated` beside a value. `v0` means that the documents name no version, so it is not compared. */
export function versionNodes(source: ContractSource, spot: Spot): ContractNode[] {
  const since = source.child(spot, "x-since");
  const deprecated = source.child(spot, "deprecated");
  return [
    ...(since && since.node !== "v0" ? [contractLeaf(leaf("since", source.place(since), String(since.node)))] : []),
    ...(deprecated?.node === true ? [contractLeaf(leaf("deprecated", source.place(deprecated)))] : []),
  ];
}

/** A fact without children or notes. */
export function contractLeaf(fact: FactNode): ContractNode {
  return { ...fact, notes: [], borrowed: [], holders: new Map(), children: [] };
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
