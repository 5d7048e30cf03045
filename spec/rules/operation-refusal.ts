// Replaces Redocly's operation-4xx-response, which requires a 4xx response even for operations that cannot fail: those
// without parameters, body and authentication, such as getConfig.
import type { Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus, isObject } from "./checks.ts";

/** An operation with parameters, a body or authentication has a 4xx response. */
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
        message: "This operation has input but no 4xx response. Add the 4xx responses, for example 400 or 401.",
        location: location.child("responses").key(),
      });
    },
  };
};

const isDemanding = (security: unknown): boolean =>
  Array.isArray(security) && security.length > 0 && !security.some((one) => isObject(one) && Object.keys(one).length === 0);
