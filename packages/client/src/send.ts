import type { Auth } from "./auth.ts";
import type { ClientOptions } from "./client.ts";

// https, or a name that a machine has for itself: localhost and what is below it, 127.0.0.0/8, ::1.
// The URL of a Request is in normal form: lower case, no user, no shortened addresses.
const SAFE_URL = /^https:|^http:..(([^/]+\.)?localhost|127(\.\d+){3}|\[::1])[:/]/;

/**
 * Puts credentials on a request, unless it has an `Authorization` of its own, and sends it. The global `fetch` is looked
 * up each time, so that a later replacement counts.
 *
 * @throws {TypeError} When the request would carry credentials over plain http to another machine.
 */
export async function send(
  request: Request,
  auth: Auth | undefined,
  { fetch = globalThis.fetch, allowInsecure }: ClientOptions,
  orNetworkError = (answer: Promise<Response>): Promise<Response> => answer,
): Promise<Response> {
  const { headers, url } = request;
  const credentials = typeof auth === "function" ? await auth() : auth;
  if (credentials && !headers.has("authorization")) headers.set("authorization", credentials.authorization);
  if (headers.has("authorization") && !allowInsecure && !SAFE_URL.test(url)) {
    throw new TypeError("Credentials are not sent over plain http. Use https, or set allowInsecure: true.");
  }
  return orNetworkError((async () => fetch(request))());
}
