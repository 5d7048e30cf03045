import { isJsonMediaType } from "../model/media-types.ts";
import { quote } from "./source-text.ts";
import type { MediaTypeModel } from "../model/contract-model.ts";

/**
 * The type of a body as handlers see it. JSON has the type of its schema, text is a string, a form is FormData,
 * anything else the raw bytes.
 *
 * @param typePath - Expression for the object in `types.ts` that holds `content`.
 */
export function bodyType({ mediaType, component }: MediaTypeModel, typePath: string): string {
  if (isJsonMediaType(mediaType)) {
    return component === undefined ? `${typePath}["content"][${quote(mediaType)}]` : `components["schemas"][${quote(component)}]`;
  }
  if (/^text\//i.test(mediaType)) return "string";
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(mediaType)) return "FormData";
  return "Uint8Array";
}

/** A media type as a type: `image/*` gives `` `image/${string}` ``, so that a union still narrows by it. */
export function mediaTypeType(mediaType: string): string {
  if (!mediaType.includes("*")) return quote(mediaType);
  // Whatever else a document calls a media type must not be read as code.
  return /^[\w.+*-]+\/[\w.+*-]+$/.test(mediaType) ? `\`${mediaType.replaceAll("*", "${string}")}\`` : "string";
}
