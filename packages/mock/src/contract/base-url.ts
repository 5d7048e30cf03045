import { normalisePath } from "@token-apis/server";

/** Where a mock answers. */
export interface BaseUrl {
  /** Absolute, in the form in which requests have it, with a slash at its end. */
  readonly href: string;
  /** Path of it without the slash at its end: what stands in front of the contract's paths. */
  readonly path: string;
  /** Whether a request's URL lies below it. */
  readonly covers: (url: string) => boolean;
  /** What `fetch` would make of an address: relative ones are the page's, or below the base URL where there is no page. */
  readonly resolve: (address: string) => string;
}

/** What addresses are relative to; a page may name another base than its own address. */
function pageAddress(): string | undefined {
  const { document, location } = globalThis as { document?: { baseURI: string }; location?: { href: string } };
  return document?.baseURI ?? location?.href;
}

/**
 * Reads the base URL of a mock.
 *
 * @param text - Absolute, or relative to the page where there is one (a browser, jsdom).
 * @throws {TypeError} It cannot be read, or has a query, a fragment, credentials or an empty segment.
 */
export function readBaseUrl(text: string): BaseUrl {
  assertGiven(text);
  const page = pageAddress();
  const url = URL.parse(text, page);
  // fetch refuses such an address, so that nothing could be answered below it; the password is not for a message.
  if (url ? url.username !== "" || url.password !== "" : text.includes("@")) {
    throw new TypeError("baseUrl must hold neither user nor password.");
  }
  if (url === null) {
    const fix = page === undefined ? "give an absolute one: there is no page that it could be relative to" : "give an address";
    throw new TypeError(`baseUrl "${text}" is not a URL here: ${fix}, for example "https://backend.example/".`);
  }
  if (/[?#]/.test(text)) throw new TypeError(`baseUrl "${text}" must have neither query nor fragment.`);
  if (url.pathname.includes("//")) throw new TypeError(`baseUrl "${text}" must not have two slashes in a row in its path.`);
  const bare = normalisePath(url.href.replace(/\/$/, ""));
  return {
    href: `${bare}/`,
    path: normalisePath(url.pathname).replace(/\/$/, ""),
    covers(candidate) {
      const address = normalisePath(candidate);
      return address.startsWith(bare) && /^$|^[/?#]/.test(address.slice(bare.length, bare.length + 1));
    },
    resolve: (address) => URL.parse(address, pageAddress() ?? `${bare}/`)?.href ?? address,
  };
}

/**
 * Refuses a base URL that is missing: plain JavaScript, or a variable of the environment that is not set.
 * @throws {TypeError} It is no text.
 */
export function assertGiven(baseUrl: unknown): asserts baseUrl is string {
  if (typeof baseUrl === "string") return;
  const form = '{ baseUrl: "https://backend.example/" }';
  throw new TypeError(
    `The option baseUrl of the mock is missing: it is ${String(baseUrl)}. Pass the address of the API: ${form}.`,
  );
}
