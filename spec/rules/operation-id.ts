// Client methods and handlers are named after operationIds, so all contracts use the same form: a verb and a noun, such as
// `listTokens`. Replaces Redocly's operation-operationId-unique, whose message does not locate the other operation.
import type { Oas3Rule } from "@redocly/openapi-core";

const VERB_NOUN = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/;

/** operationIds are `<verb><Noun>` in camelCase and unique in a document. */
export const operationId: Oas3Rule = () => {
  const owners = new Map<string, string>();
  return {
    Operation(operation, context) {
      const { key, location } = context;
      const id = operation.operationId;
      if (id === undefined) return; // Redocly's operation-operationId reports it.
      const at = location.child("operationId");
      if (!VERB_NOUN.test(id)) {
        context.report({
          message: `operationId "${id}" is not a verb and a noun in camelCase. Rename it, for example to ${key === "get" ? "listTokens" : "createToken"}.`,
          location: at,
        });
      }
      const owner = owners.get(id);
      if (owner === undefined) {
        owners.set(id, location.pointer);
      } else {
        context.report({
          message: `operationId "${id}" is taken by ${owner}. Rename one of the two.`,
          location: at,
        });
      }
    },
  };
};
