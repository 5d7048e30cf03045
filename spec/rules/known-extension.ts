// A misspelt extension would otherwise be ignored in silence: x-upsteam, x-errorcodes.
import type { Oas3Rule } from "@redocly/openapi-core";
import { visitExtensions } from "./visit-extensions.ts";

const KNOWN = ["x-error-codes", "x-pagination", "x-permission", "x-since", "x-upstream"];

/** Only the extensions that the README describes are used. */
export const knownExtension: Oas3Rule = () =>
  visitExtensions(({ name, location, report }) => {
    if (KNOWN.includes(name)) return;
    report({
      message: `The contracts have no extension "${name}". Use one of ${KNOWN.join(", ")}, or describe the new one in the README and add it to this rule.`,
      location: location.key(),
    });
  });
