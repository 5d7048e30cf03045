/** Type and subtype, without parameters: ` Application/JSON; charset=utf-8` gives `application/json`. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(";");
  return (end === -1 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

/** Whether the media type is JSON: `application/json`, or a `+json` one (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return /^[^/]+\/(?:.+\+)?json$/.test(essenceOf(mediaType));
}

/** Whether the media type is one of the two that HTML forms are sent as. */
export function isForm(mediaType: string): boolean {
  const essence = essenceOf(mediaType);
  return essence === "application/x-www-form-urlencoded" || essence === "multipart/form-data";
}

/**
 * Finds the media type of the contract that a body has: the one with the same essence, else the closest range
 * (`text/…`, then any). Parameters do not count.
 */
export function matchMediaType(sent: string, supported: readonly string[]): string | undefined {
  const essence = essenceOf(sent);
  const wanted = [essence, `${essence.slice(0, essence.indexOf("/"))}/*`, "*/*"];
  for (const candidate of wanted) {
    const match = supported.find((mediaType) => essenceOf(mediaType) === candidate);
    if (match !== undefined) return match;
  }
  return undefined;
}
