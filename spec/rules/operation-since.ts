// Not every API numbers its protocol versions (OneWelcome does not). Where one operation says since when it exists, a
// missing x-since on another is an oversight.
import type { Location, Oas3Rule } from "@redocly/openapi-core";

/** Either every operation of a document has `x-since`, or none has. */
export const operationSince: Oas3Rule = () => {
  const missing: Place[] = [];
  let versioned = false;
  return {
    Operation(operation, { location }) {
      if ("x-since" in operation) versioned = true;
      else missing.push(location.key());
    },
    Root: {
      leave(_root, context) {
        if (!versioned) return;
        for (const location of missing) {
          context.report({
            message:
              "This operation does not say since when it exists. Add x-since with the protocol version, for example v19, or v0 when it was always there.",
            location,
          });
        }
      },
    },
  };
};

type Place = ReturnType<Location["key"]>;
