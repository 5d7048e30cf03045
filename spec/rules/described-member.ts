// Parameters are looked after by Redocly's parameter-description.
import type { Oas3Rule } from "@redocly/openapi-core";
import { isObject, isText } from "./checks.ts";

/** Every member of a schema, however deep, and every header has a description, its own or that of what it refers to. */
export const describedMember: Oas3Rule = () => ({
  SchemaProperties(properties, context) {
    const { location, resolve } = context;
    for (const [name, rawSchema] of Object.entries(properties)) {
      if (isDescribed(rawSchema) || isDescribed(resolve(rawSchema).node)) continue;
      context.report({
        message: `The member "${name}" has no description. Say what it means, in which unit, and when it is absent.`,
        location: location.child(name).key(),
      });
    }
  },
  Header(header, context) {
    const { key, location } = context;
    if (isDescribed(header)) return;
    context.report({
      message: `The header "${key}" has no description. Say what it tells the reader of the answer.`,
      location: location.key(),
    });
  },
});

const isDescribed = (node: unknown): boolean => isObject(node) && isText(node["description"]);
