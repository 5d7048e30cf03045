import type { Auth } from "./auth.ts";
import type { ClientOptions } from "./client.ts";

// https, or a name that a machine has for itself: localhost and what is below it, 127.0.0.0/8, ::1.
// The URL of a Request is in normal form: lower case, no user, no shortened addresses.
const SAFE_URL = /^https:|^http:..(([^/]+\.)?localhost|127(\.\d+){3}|\[::1])[:/]/;

/**
 * Puts credentials on a request, unless it has an `Authorization` of its own.
 * @throws {TypeError} When the request would carry any over plain http to another machine.
 */
export async function authorize(request: Request, auth: Auth | undefined, options: ClientOptions): Promise<Request> {
  const { headers, url } = request;
  const credentials = typeof auth === "function" ? await auth() : auth;
  if (credentials && !headers.has("authorization")) headers.set("authorization", credentials.authorization);
  if (headers.has("authorization") && !options.allowInsecure && !SAFE_URL.test(url)) {
    throw new TypeError("Credentials are not sent over plain http. Use https, or set allowInsecure: true.");
  }
  return request;
}

/** Sends by the client's `fetch`; the global one is looked up each time, so that a later replacement counts. */
export const send = async (request: Request, { fetch = globalThis.fetch }: ClientOptions): Promise<Response> => fetch(request);
