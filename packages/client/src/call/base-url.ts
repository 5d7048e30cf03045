import { missing } from "../errors/missing.ts";

/**
 * The base URL that requests are made from: absolute, where there is a page that it may be relative to. In browsers `fetch`
 * would see to that; what runs a page in Node (jsdom, happy-dom) has a `fetch` that knows of no page.
 *
 * @throws {TypeError} It is missing, is not a URL, or holds user, password, query or fragment; the message does not show it.
 */
export function readBaseUrl(options: { readonly baseUrl: string }): string {
  const baseUrl: unknown = options?.baseUrl;
  if (typeof baseUrl !== "string") throw missing("baseUrl", '{ baseUrl: "https://…" }', options);
  // A page may have a <base>, workers have no document.
  const page = globalThis.document?.baseURI ?? globalThis.location?.href;
  // As URL parsers do. Empty, it is the root of the page's origin, not the page.
  const text = baseUrl.replace(/[\t\n\r]/g, "").trim() || "/";
  let url: URL;
  try {
    // A relative URL can still be checked.
    url = new URL(text, page ?? "http://localhost");
  } catch {
    throw new TypeError("baseUrl is not a URL.");
  }
  // On a page of the same scheme `https:user:pw@host` is a path.
  if (/[?#]|^https?:(?!\/\/)/i.test(text) || url.username || url.password) {
    throw new TypeError("baseUrl must not hold user, password, query or fragment.");
  }
  return page === undefined ? baseUrl : url.href;
}
