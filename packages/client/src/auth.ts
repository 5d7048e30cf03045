import type { Awaitable } from "@token-apis/contracts";

/** Value of an `Authorization` header, created by {@link basic} or {@link bearer}. Do not log it. */
export interface Credentials {
  readonly authorization: string;
}

/** Credentials, or a function that returns them before each request. `undefined` sends none. */
export type Auth = Credentials | (() => Awaitable<Credentials | undefined>);

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
