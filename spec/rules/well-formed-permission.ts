import type { Oas3Rule } from "@redocly/openapi-core";
import { visitExtensions } from "./visit-extensions.ts";

/** `x-permission` is the name of one permission or scope of the API, on an operation. */
export const wellFormedPermission: Oas3Rule = () =>
  visitExtensions(({ name, value, location, report }) => {
    if (name !== "x-permission") return;
    if (!IN_OPERATION.test(location.pointer)) {
      report({
        message: "x-permission belongs on an operation. Move it to the operation.",
        location: location.key(),
      });
    }
    if (typeof value === "string" && /^[a-z][a-z0-9_-]*$/.test(value)) return;
    report({
      message: `x-permission is ${JSON.stringify(value)}, which is not a permission. Write one name, for example tokens-read.`,
      location,
    });
  });

// #/paths/<path>/<method>/x-permission. JSON Pointers escape the slashes of a path as ~1.
const IN_OPERATION = /^#\/(?:paths|webhooks)\/[^/]+\/[a-z]+\/x-permission$/;
