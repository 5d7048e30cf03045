// Redocly's rule parameter-description checks parameters.
import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";

/** Every header and every schema member, nested ones included, has a description, either directly or at the end of its `$ref`. */
export const describedMember: Oas3Rule = () => ({
  SchemaProperties(properties, context) {
    const { location, resolve } = context;
    for (const [name, rawSchema] of Object.entries(properties)) {
      if (isDescribed(rawSchema) || isDescribed(resolve(rawSchema).node)) continue;
      context.report({
        message: `The member "${name}" has no description. Describe its meaning, its unit, and when it is absent.`,
        location: location.child(name).key(),
      });
    }
  },
  Header(header, context) {
    const { key, location } = context;
    if (isDescribed(header)) return;
    context.report({
      message: `The header "${key}" has no description. Describe what it tells the client.`,
      location: location.key(),
    });
  },
});

const isDescribed = (node: unknown): boolean => isObject(node) && isText(node["description"]);
