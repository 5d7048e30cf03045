// Redocly walks extensions as nodes of the type SpecExtension, but its rule `struct` ends the walk on every one that is
// not an object, so a rule on SpecExtension would miss `x-since: 19`. Hence they are looked up on their owners.
import type { Location, Oas3Visitor, UserContext } from "@redocly/openapi-core";
import { isObject } from "./checks.ts";

interface Extension {
  name: string;
  value: unknown;
  /** The object that it stands in. */
  owner: Record<string, unknown>;
  /** Where the value stands; `location.key()` is its name. */
  location: Location;
  report: UserContext["report"];
}

/** Calls `visit` with every `x-…` of a document, those beside a `$ref` included. */
export function visitExtensions(visit: (extension: Extension) => void): Oas3Visitor {
  const lookAt = (owner: unknown, context: UserContext): void => {
    const { location, type } = context;
    // A map of names, such as the members of a schema, may well hold a name that begins with x-.
    if (!isObject(owner) || type.extensionsPrefix === undefined) return;
    for (const [name, value] of Object.entries(owner)) {
      if (name.startsWith(type.extensionsPrefix))
        visit({ name, value, owner, location: location.child(name), report: (problem) => context.report(problem) });
    }
  };
  return { any: lookAt, ref: lookAt };
}
