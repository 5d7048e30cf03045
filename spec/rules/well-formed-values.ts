import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";
import { visitExtensions } from "./visit-extensions.ts";

/**
 * `x-values` describes the values of a string, by value: `{ readonly: { description: May read everything. } }`. Beside `enum` it
 * describes exactly its values; without `enum`, other values may come.
 */
export const wellFormedValues: Oas3Rule = () =>
  visitExtensions(({ name, value, owner, location, report }) => {
    if (name !== "x-values") return;
    if (!isObject(value) || Object.keys(value).length === 0) {
      report({ message: "x-values is not a map of values. Write { value: { description: … } }.", location });
      return;
    }
    for (const [key, note] of Object.entries(value)) {
      for (const problem of problemsOf(key, note)) report({ message: problem, location: location.child(key) });
    }
    const listed: unknown = owner["enum"];
    if (!Array.isArray(listed)) return;
    const missing = listed.filter((entry) => !Object.hasOwn(value, String(entry)));
    const unlisted = Object.keys(value).filter((key) => !listed.includes(key));
    if (missing.length > 0) report({ message: `x-values does not describe ${missing.join(", ")} of enum. Add it.`, location });
    if (unlisted.length > 0) {
      report({ message: `x-values describes ${unlisted.join(", ")}, which enum does not list. Remove it.`, location });
    }
  });

function problemsOf(key: string, note: unknown): string[] {
  if (!isObject(note)) return [`The note on "${key}" is not an object. Write { description: … }.`];
  const unknown = Object.keys(note).filter((member) => !MEMBERS.includes(member));
  return [
    ...(isText(note["description"]) ? [] : [`The value "${key}" has no description. Describe what it means.`]),
    ...unknown.map((member) => `A note in x-values has no member "${member}". Use ${MEMBERS.join(", ")}.`),
    ...("deprecated" in note && note["deprecated"] !== true ? ["deprecated can only be true. Remove it otherwise."] : []),
  ];
}

const MEMBERS = ["description", "deprecated", "x-since", "x-upstream"];
