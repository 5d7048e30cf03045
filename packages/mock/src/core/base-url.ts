/** Where a mock answers. */
export interface BaseUrl {
  /** Absolute, in the form in which requests have it, with a slash at its end. */
  readonly href: string;
  /** Path of it without the slash at its end: what stands in front of the contract's paths. */
  readonly path: string;
  /** Whether a request's URL lies below it. */
  readonly covers: (url: string) => boolean;
}

/**
 * Reads the base URL of a mock.
 *
 * @param text - Absolute, or relative to the page where there is one (a browser, jsdom).
 * @throws {TypeError} It cannot be read, or has a query or a fragment.
 */
export function readBaseUrl(text: string): BaseUrl {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  const url = URL.parse(text, page);
  if (url === null) {
    const fix = page === undefined ? "give an absolute one: there is no page that it could be relative to" : "give an address";
    throw new TypeError(`baseUrl "${text}" is no URL here: ${fix}, for example "https://backend.example/".`);
  }
  if (url.search !== "" || url.hash !== "") throw new TypeError(`baseUrl "${text}" must have neither query nor fragment.`);
  const bare = url.href.replace(/\/$/, "");
  return {
    href: `${bare}/`,
    path: url.pathname.replace(/\/$/, ""),
    covers: (candidate) => candidate.startsWith(bare) && /^$|^[/?#]/.test(candidate.slice(bare.length, bare.length + 1)),
  };
}
