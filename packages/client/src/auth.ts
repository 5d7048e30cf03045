import type { Awaitable, Operation } from "@token-apis/contracts";

/** Value of an `Authorization` header, created by {@link basic} or {@link bearer}. Do not log it. */
export interface Credentials {
  readonly authorization: string;
}

/** An API key, or several credentials at once. Made by {@link apiKey} or `bySecurity`; do not log it. */
export interface ApiKey {
  /** The request with the key on it. It may be another request. */
  readonly putOn: (request: Request) => Request | Promise<Request>;
}

/**
 * Credentials, or a function that is asked for them before each request; `undefined` sends none. The function gets the row of
 * the operation, except from `raw`.
 */
export type Auth = Credentials | ApiKey | ((operation?: Operation) => Awaitable<Credentials | ApiKey | undefined>);

/**
 * Credentials of the scheme Basic, in UTF-8 and normal form C: `é` is sent as one character, however it was typed.
 *
 * @param user - Account, instance or API client. Must not contain a colon, which would end it.
 * @param password - May contain any characters except control characters.
 * @throws {TypeError} For a colon in `user`, or a control character in either. The message shows neither argument.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7617#section-2 | RFC 7617, The 'Basic' Authentication Scheme}
 */
export function basic(user: string, password: string): Credentials {
  if (user.includes(":")) throw new TypeError("basic(): the user name must not contain a colon (RFC 7617).");
  const text = `${user}:${password}`.normalize("NFC");
  if (/\p{Cc}/u.test(text)) throw new TypeError("basic(): user and password must not contain control characters (RFC 7617).");
  const bytes = new TextEncoder().encode(text);
  return { authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}` };
}

/**
 * Credentials of the scheme Bearer: `secret-token:ABC` gives `Bearer secret-token:ABC`.
 *
 * @param token - The `access_token` of the API, including `secret-token:`, without `Bearer `.
 * @throws {TypeError} When `token` starts with `Bearer `, or contains characters that a header cannot. The message does not show it.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8959#section-2 | RFC 8959, The "secret-token" URI Scheme}
 */
export function bearer(token: string): Credentials {
  if (/^bearer\s/i.test(token)) throw new TypeError('bearer(): pass the token without "Bearer ", which is added here.');
  // In plain JavaScript, a missing token would be sent as "undefined".
  if (typeof token !== "string" || !/^[!-~]+$/.test(token))
    throw new TypeError("bearer(): a token must consist of visible ASCII characters, without spaces.");
  return { authorization: `Bearer ${token}` };
}

/**
 * An API key of a security scheme of the type `apiKey`: `apiKey("X-API-Key", key)`, `apiKey("api_key", key, "query")`.
 * Errors show the URL without it.
 *
 * @param name - Of the header, query parameter or cookie.
 * @param place - Browsers do not let pages set cookies, so `cookie` works in other runtimes only. @default "header"
 * @throws {TypeError} When a header or cookie cannot hold `value`; the message does not show it.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#security-scheme-object | OpenAPI 3.1, Security Scheme Object}
 */
export function apiKey(name: string, value: string, place: "header" | "query" | "cookie" = "header"): ApiKey {
  if (typeof value !== "string" || !/^[!-~]+$/.test(value) || (place === "cookie" && /[",;\\]/.test(value))) {
    throw new TypeError(
      `apiKey(): the value for ${name} cannot stand in a ${place}. Use visible ASCII characters, without spaces.`,
    );
  }
  return {
    putOn: (request) => {
      const { headers } = request;
      if (place === "query") return withQuery(request, `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      if (place === "header") headers.set(name, value);
      else headers.set("cookie", [headers.get("cookie") ?? [], `${name}=${value}`].flat().join("; "));
      return request;
    },
  };
}

async function withQuery(request: Request, pair: string): Promise<Request> {
  const { method, headers, redirect, signal, credentials } = request;
  // Browsers send a stream over HTTP/2 only, so the body of the other request must not become one.
  const body = method === "GET" || method === "HEAD" ? undefined : await request.blob();
  const url = request.url + (request.url.includes("?") ? "&" : "?") + pair;
  // Not every runtime has `credentials`.
  const init = { method, headers, redirect, signal, body: body?.size ? body : null, ...(credentials && { credentials }) };
  return new Request(url, init);
}
