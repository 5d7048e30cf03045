/** The target of a request: `https://x.example/a%7Eb?limit=3#c` gives `{ pathname: "/a~b", query: "limit=3" }`. */
export interface RequestTarget {
  readonly pathname: string;
  /** Without the `?`; may be empty. */
  readonly query: string;
}

/** Splits the absolute URL of a `Request`. `new URL` would cost more than the whole answer. */
export function requestTarget(url: string): RequestTarget {
  const start = url.indexOf("/", url.indexOf(":") + 3);
  let end = url.indexOf("#", start);
  if (end === -1) end = url.length;
  const mark = url.indexOf("?", start);
  if (mark === -1 || mark > end) return { pathname: normalisePath(url.slice(start, end)), query: "" };
  return { pathname: normalisePath(url.slice(start, mark)), query: url.slice(mark + 1, end) };
}

/**
 * Normalises a path: `/%74okens/a%2fb` becomes `/tokens/a%2Fb`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 | RFC 3986, 6.2.2}
 */
export function normalisePath(path: string): string {
  if (!path.includes("%")) return path;
  return path.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : octet.toUpperCase();
  });
}

/** Decodes percent-encoding. Returns `undefined` when the encoding is broken or not UTF-8. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
