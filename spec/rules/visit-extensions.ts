// Redocly visits extensions as nodes of the type SpecExtension. But its rule `struct` stops at every extension that is not an
// object, so a rule on SpecExtension would miss `x-since: 19`. This visitor looks extensions up on their owners instead.
import type { Location, Oas3Visitor, UserContext } from "@redocly/openapi-core";
import { isObject } from "./checks.ts";

interface Extension {
  name: string;
  value: unknown;
  /** The object that contains it. */
  owner: Readonly<Record<string, unknown>>;
  /** The location of the value. `location.key()` is the location of the name. */
  location: Location;
  report: UserContext["report"];
}

/** Calls `visit` with every `x-…` of a document, including siblings of a `$ref` and those beside the notes of `x-values`. */
export function visitExtensions(visit: (extension: Extension) => void): Oas3Visitor {
  const lookAt = (owner: unknown, context: UserContext): void => {
    const { location, type } = context;
    // In a map, such as the properties of a schema, a key that starts with x- is not an extension.
    if (!isObject(owner) || type.extensionsPrefix === undefined) return;
    for (const [name, value] of Object.entries(owner)) {
      if (!name.startsWith(type.extensionsPrefix)) continue;
      const report: UserContext["report"] = (problem) => context.report(problem);
      visit({ name, value, owner, location: location.child(name), report });
      if (name === "x-values") visitNotes(value, location.child(name), report);
    }
  };
  const visitNotes = (notes: unknown, location: Location, report: UserContext["report"]): void => {
    for (const [value, owner] of isObject(notes) ? Object.entries(notes) : []) {
      if (!isObject(owner)) continue;
      for (const [name, inner] of Object.entries(owner)) {
        if (name.startsWith("x-")) visit({ name, value: inner, owner, location: location.child([value, name]), report });
      }
    }
  };
  return { any: lookAt, ref: lookAt };
}
