import type { Oas3Rule } from "@redocly/openapi-core";

/** Every request body and response body has an example. Mocks without behaviour respond with it. */
export const bodyExample: Oas3Rule = () => ({
  MediaType(mediaType, context) {
    const { key, location } = context;
    if (mediaType.example !== undefined) return;
    if (Object.keys(mediaType.examples ?? {}).length > 0) return;
    context.report({
      message: `The ${key} body has no example. Add examples with at least one named value. Put the most common one first.`,
      location: location.key(),
    });
  },
});
