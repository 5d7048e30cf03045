// Not every API numbers its protocol versions (OneWelcome does not). If one operation has x-since, all others must too.
import type { Location, Oas3Rule } from "@redocly/openapi-core";

/** Either all operations of a document have `x-since`, or none do. */
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
              "This operation has no x-since. Add x-since with the protocol version that introduced it, for example v19, or v0 if it has always existed.",
            location,
          });
        }
      },
    },
  };
};

type Place = ReturnType<Location["key"]>;
