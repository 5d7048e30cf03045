/** `["paths", "/a/{b}", "get"]` gives `#/paths/~1a~1{b}/get` (RFC 6901, section 6; left readable, not percent-encoded). */
export function toPointer(segments: readonly (string | number)[]): string {
  return `#${segments.map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}

/** `#/paths/~1a~1%7Bb%7D/get` gives `["paths", "/a/{b}", "get"]`. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => decodeSegment(segment).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a pointer, or undefined. */
export function atPointer(root: unknown, pointer: string): unknown {
  return fromPointer(pointer).reduce<unknown>(
    (value, segment) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[segment] : undefined),
    root,
  );
}

// Documents in the field contain "%" that is not an escape. Keep it as it is.
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
