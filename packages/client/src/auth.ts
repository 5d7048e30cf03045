import type { Awaitable } from "@token-apis/contracts";

/** Value of one `Authorization` header. Made by {@link basic} or {@link bearer}; do not log it. */
export interface Credentials {
  readonly authorization: string;
}

/** Credentials, or a function that is asked for them before each request; `undefined` sends none. */
export type Auth = Credentials | (() => Awaitable<Credentials | undefined>);

/**
 * Credentials of the scheme Basic, in UTF-8 and in the normal form C: `é` is one character, however it was typed.
 *
 * @param user - Account, instance or API client; a colon would end it early and is refused.
 * @param password - May hold any character but control characters, colons too.
 * @throws {TypeError} When `user` holds a colon, or either a control character; the message shows neither argument.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7617#section-2 | RFC 7617, The 'Basic' Authentication Scheme}
 */
export function basic(user: string, password: string): Credentials {
  if (user.includes(":")) throw new TypeError("basic(): the user name must not hold a colon (RFC 7617).");
  const text = `${user}:${password}`.normalize("NFC");
  if (/\p{Cc}/u.test(text)) throw new TypeError("basic(): no control characters, line breaks for example (RFC 7617).");
  const bytes = new TextEncoder().encode(text);
  return { authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}` };
}

/**
 * Credentials of the scheme Bearer: `secret-token:ABC` gives `Bearer secret-token:ABC`.
 *
 * @param token - As the API gave it in `access_token`, its `secret-token:` included, without `Bearer `.
 * @throws {TypeError} When `token` starts with `Bearer `, or cannot stand in a header; the message does not show it.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8959#section-2 | RFC 8959, The "secret-token" URI Scheme}
 */
export function bearer(token: string): Credentials {
  if (/^bearer\s/i.test(token)) throw new TypeError('bearer(): pass the token alone, "Bearer " is put in front of it here.');
  // An absent one, in plain JavaScript, would be sent as "undefined".
  if (typeof token !== "string" || !/^[!-~]+$/.test(token))
    throw new TypeError("bearer(): a token is one or more visible ASCII characters, without spaces.");
  return { authorization: `Bearer ${token}` };
}
