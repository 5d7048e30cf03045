/** True for `application/json` and every `…+json`, parameters or not (RFC 6839, section 3.1). */
export function isJsonMediaType(mediaType: string): boolean {
  return /^[^/]+\/(?:[^;]+\+)?json\s*(?:;|$)/i.test(mediaType);
}
