import type { Parameter } from "@token-apis/contracts";
import { inPairs } from "./parameter-style.ts";
import { refuseMissing, refuseRepeated, refuseText } from "./refuse-parameter.ts";
import { Refused } from "../problem/problem.ts";
import { createValueReader, decodeQuery, typesOf, type ValueReader } from "./value-reader.ts";

type Values = Readonly<Record<string, unknown>>;

interface Slot extends ValueReader {
  readonly parameter: Parameter;
  /** `repeated`: a list by repetition; `deep`: `name[member]`; `loose`: an object whose members stand by themselves. */
  readonly kind: "whole" | "repeated" | "deep" | "loose";
}

/** What was found of each slot, still encoded: texts, or the names and texts of members by turns. */
type Found = (string[] | undefined)[];

/**
 * Prepares the reader of an operation's query: `limit=-20&debug` gives `{ limit: -20 }`.
 * A parameter that the operation does not know is ignored; an exploded object takes those that no other
 * parameter claims.
 */
export function createQueryReader(parameters: readonly Parameter[]): (query: string) => Values | Refused {
  const slots = parameters.map((parameter): Slot => {
    return { parameter, kind: kindOf(parameter), ...createValueReader(parameter) };
  });
  const collect = createCollector(slots);
  return (query) => {
    const found = query === "" ? [] : collect(query);
    const values: Record<string, unknown> = {};
    for (const [index, slot] of slots.entries()) {
      const texts = found[index];
      if (texts !== undefined) {
        const value = valueOf(slot, texts);
        if (value instanceof Refused) return value;
        values[slot.parameter.name] = value;
      } else if (slot.parameter.required) return refuseMissing(slot.parameter);
    }
    return values;
  };
}

function kindOf(parameter: Parameter): Slot["kind"] {
  const { style, explode } = parameter;
  if (style === "deepObject") return "deep";
  // Only form is exploded by default.
  if (!(explode ?? style === undefined)) return "whole";
  const types = typesOf(parameter);
  return types.includes("array") ? "repeated" : types.includes("object") ? "loose" : "whole";
}

function createCollector(slots: readonly Slot[]): (query: string) => Found {
  const deep = slots.filter(({ kind }) => kind === "deep");
  const loose = slots.findIndex(({ kind }) => kind === "loose");
  const named = new Map<string, number>();
  for (const [index, { kind, parameter }] of slots.entries()) {
    if (kind === "whole" || kind === "repeated") named.set(parameter.name, index);
  }
  return (query) => {
    const found: Found = [];
    for (let start = 0, end = 0; start < query.length; start = end + 1) {
      end = query.indexOf("&", start);
      if (end === -1) end = query.length;
      const pair = query.slice(start, end);
      const at = pair.indexOf("=");
      const rawName = at === -1 ? pair : pair.slice(0, at);
      const raw = at === -1 ? "" : pair.slice(at + 1);
      const name = decodeQuery(rawName);
      if (name === undefined || pair === "") continue;
      const index = named.get(name);
      const owner = index === undefined ? deep.find((slot) => memberOf(slot, name) !== undefined) : undefined;
      if (index !== undefined) (found[index] ??= []).push(raw);
      else if (owner) (found[slots.indexOf(owner)] ??= []).push(encodeURIComponent(memberOf(owner, name) ?? ""), raw);
      else if (loose !== -1) (found[loose] ??= []).push(rawName, raw);
    }
    return found;
  };
}

// `filter[state]` is the member `state` of `filter`.
function memberOf({ parameter: { name } }: Slot, key: string): string | undefined {
  return key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;
}

function valueOf(slot: Slot, texts: readonly string[]): unknown {
  const { parameter, kind } = slot;
  if (kind === "repeated") return repeatedValue(slot, texts) ?? refuseText(parameter, texts);
  if (kind !== "whole") return slot.members(inPairs(texts) ?? []) ?? refuseText(parameter, texts);
  const [text = ""] = texts;
  return texts.length > 1 ? refuseRepeated(parameter, texts) : (slot.whole(text) ?? refuseText(parameter, text));
}

// A list, unless the parameter may also be something else and came once.
function repeatedValue(slot: Slot, texts: readonly string[]): unknown {
  const other = typesOf(slot.parameter).some((type) => type !== "array");
  const value = other && texts.length === 1 ? slot.whole(texts[0] ?? "") : undefined;
  return value === undefined || Array.isArray(value) ? slot.items(texts) : value;
}
