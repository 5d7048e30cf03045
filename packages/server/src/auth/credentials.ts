/** The content of an `Authorization` header, not verified. */
export type Credentials =
  | { readonly kind: "none" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown-scheme" }
  | BasicCredentials
  | BearerCredentials;

/** User name and password. */
export interface BasicCredentials {
  readonly kind: "basic";
  readonly username: string;
  readonly password: string;
}

/** A token as it was sent, in any form. */
interface BearerCredentials {
  readonly kind: "bearer";
  readonly token: string;
}

/**
 * `Basic YWxpY2U6YTpi` gives user `alice`, password `a:b`; `Bearer secret-token:…` gives the token.
 * The scheme is case-insensitive; several spaces may follow it (RFC 9110, RFC 7617).
 *
 * @returns `none` for no or an empty header, `malformed` for one that is not `<scheme> <value>` and for Basic
 *   that is not base64 of `user:password` without control characters, `unknown-scheme` for any scheme but these two.
 */
export function parseAuthorization(header: string | null): Credentials {
  const text = header?.replace(/^[ \t]+|[ \t]+$/g, "") ?? "";
  if (text === "") return { kind: "none" };
  const [, scheme, value] = FORM.exec(text) ?? [];
  if (scheme === undefined || value === undefined) return { kind: "malformed" };
  switch (scheme.toLowerCase()) {
    case "bearer":
      return { kind: "bearer", token: value };
    case "basic":
      return parseBasic(value);
    default:
      return { kind: "unknown-scheme" };
  }
}

// Blanks are those of HTTP (RFC 9110, section 5.6.3): a no-break space is part of the value.
const FORM = /^([!#$%&'*+.^_`|~\w-]+)[ \t]+(.+)$/u;
// RFC 7617, section 2, forbids them in both parts.
const CONTROL = /[\p{Cc}&&\p{ASCII}]/v;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

// Bytes that are not valid UTF-8 become replacement characters, which no name or password contains.
const utf8: TextDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

function parseBasic(value: string): Credentials {
  const pair = decodeBase64(value);
  const colon = pair?.indexOf(":") ?? -1;
  if (pair === undefined || colon < 0 || CONTROL.test(pair)) return { kind: "malformed" };
  return { kind: "basic", username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}

function decodeBase64(value: string): string | undefined {
  if (!BASE64.test(value)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(atob(value), (character) => character.charCodeAt(0)));
  } catch {
    return undefined; // a length that no base64 has
  }
}
