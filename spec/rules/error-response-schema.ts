import type { Oas3Rule } from "@redocly/openapi-core";
import { isErrorStatus } from "./checks.ts";

/** Every 4xx and 5xx response has a body with a schema. */
export const errorResponseSchema: Oas3Rule = () => ({
  Responses(responses, context) {
    const { location, resolve } = context;
    for (const [status, rawResponse] of Object.entries(responses)) {
      if (!isErrorStatus(status)) continue;
      const { node: response } = resolve(rawResponse);
      const mediaTypes = Object.entries(response?.content ?? {});
      if (mediaTypes.length > 0 && mediaTypes.every(([, { schema }]) => schema !== undefined)) continue;
      context.report({
        message: `The body of ${status} has no schema. Add content with a schema, for example application/json with ErrorDetail.`,
        location: location.child(status).key(),
      });
    }
  },
});
