// Replaces Redocly's operation-4xx-response, which wants a refusal even where there is nothing to refuse: a call without
// parameters, body and credentials, such as reading the configuration.
import type { Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus, isObject } from "./checks.ts";

/** An operation that takes something from the caller has a 4xx response. */
export const operationRefusal: Oas3Rule = () => {
  let shared = false;
  let secured = false;
  return {
    Root(root) {
      secured = isDemanding(root.security);
    },
    PathItem(pathItem) {
      shared = (pathItem.parameters ?? []).length > 0;
    },
    Operation({ parameters = [], requestBody, responses, security }, context) {
      const { location } = context;
      const demanding = security === undefined ? secured : isDemanding(security);
      if (!shared && !demanding && parameters.length === 0 && requestBody === undefined) return;
      if (Object.keys(responses ?? {}).some((status) => status.startsWith("4") && isErrorStatus(status))) return;
      context.report({
        message: "This operation takes input but never refuses any. Add the 4xx responses, for example 400 or 401.",
        location: location.child("responses").key(),
      });
    },
  };
};

const isDemanding = (security: unknown): boolean =>
  Array.isArray(security) && security.length > 0 && !security.some((one) => isObject(one) && Object.keys(one).length === 0);
