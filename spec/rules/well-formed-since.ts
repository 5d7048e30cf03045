import type { Oas3Rule } from "@redocly/openapi-core";
import { visitExtensions } from "./visit-extensions.ts";

/** `x-since` is a protocol version: `v` and a number without leading zeros. `v0` means "always". */
export const wellFormedSince: Oas3Rule = () =>
  visitExtensions(({ name, value, location, report }) => {
    if (name !== "x-since") return;
    if (typeof value === "string" && /^v(?:0|[1-9]\d*)$/.test(value)) return;
    report({
      message: `x-since is ${JSON.stringify(value)}, which is not a protocol version. Write v and a number, for example v19.`,
      location,
    });
  });
