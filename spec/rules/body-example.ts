import type { Oas3Rule } from "@redocly/openapi-core";

/** Every body, of requests and of responses, comes with an example; servers without behaviour answer from it. */
export const bodyExample: Oas3Rule = () => ({
  MediaType(mediaType, context) {
    const { key, location } = context;
    if (mediaType.example !== undefined) return;
    if (Object.keys(mediaType.examples ?? {}).length > 0) return;
    context.report({
      message: `The ${key} body has no example. Add examples with at least one named value, the most ordinary one first.`,
      location: location.key(),
    });
  },
});
