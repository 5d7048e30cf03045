// Not every API numbers its errors (OneWelcome does not). Where one response lists its codes, the others do too.
import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus } from "./checks.ts";

/** Either every 4xx and 5xx response of a document has `x-error-codes`, or none has. */
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
            message: `${status} does not say which error codes it carries. Add x-error-codes with name, code and when of each.`,
            location,
          });
        }
      },
    },
  };
};

type Place = ReturnType<Location["key"]>;
