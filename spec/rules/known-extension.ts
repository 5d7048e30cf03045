// Without this rule, misspelled extensions such as x-upsteam and x-errorcodes would be ignored silently.
import type { Oas3Rule } from "@redocly/openapi-core";
import { visitExtensions } from "./visit-extensions.ts";

const KNOWN = ["x-error-codes", "x-pagination", "x-permission", "x-since", "x-upstream", "x-values"];

/** Contracts use only the extensions that the README describes. */
export const knownExtension: Oas3Rule = () =>
  visitExtensions(({ name, location, report }) => {
    if (KNOWN.includes(name)) return;
    report({
      message: `There is no extension "${name}". Use one of ${KNOWN.join(", ")}. To add an extension, describe it in the README and add it to spec/rules/known-extension.ts.`,
      location: location.key(),
    });
  });
