// Not every API numbers its errors (OneWelcome does not). If one response lists its codes, all others must too.
import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus } from "./checks.ts";

/** Either all 4xx and 5xx responses of a document have `x-error-codes`, or none do. */
export const errorResponseCodes: Oas3Rule = () => {
  const missing: { status: string; location: Place }[] = [];
  let numbered = false;
  return {
    Responses(responses, { location, resolve }) {
      for (const [status, rawResponse] of Object.entries(responses)) {
        const { node: response } = resolve(rawResponse);
        if (!isErrorStatus(status) || response === undefined) continue;
        if ("x-error-codes" in response) numbered = true;
        else missing.push({ status, location: location.child(status).key() });
      }
    },
    Root: {
      leave(_root, context) {
        if (!numbered) return;
        for (const { status, location } of missing) {
          context.report({
            message: `${status} does not list its error codes. Add x-error-codes with the name, code and when of each.`,
            location,
          });
        }
      },
    },
  };
};

type Place = ReturnType<Location["key"]>;
