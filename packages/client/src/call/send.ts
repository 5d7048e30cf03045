import type { Operation } from "@token-apis/contracts";
import type { Auth } from "../auth.ts";
import type { ClientOptions } from "./client.ts";

// https, or a name that a machine has for itself: localhost and what is below it, 127.0.0.0/8, ::1.
// The URL of a Request is in normal form: lower case, no user, no shortened addresses.
const SAFE_URL = /^https:|^http:..(([^/]+\.)?localhost|127(\.\d+){3}|\[::1])[:/]/;

/**
 * Puts credentials on a request, unless it has an `Authorization` of its own, and sends it. The global `fetch` is looked
 * up each time, so that a later replacement counts. What it throws goes through `toThrow`.
 *
 * @throws {TypeError} When the request would carry credentials over plain http to another machine, or no header can hold
 *   them.
 * @throws The reason of the request's signal, also while `auth` is still at it.
 */
export async function send(
  request: Request,
  auth: Auth | undefined,
  { fetch = globalThis.fetch, allowInsecure }: ClientOptions,
  toThrow = (cause: unknown): unknown => cause,
  operation?: Operation,
): Promise<Response> {
  const { headers } = request;
  const credentials = typeof auth === "function" ? await abortable(Promise.resolve(auth(operation)), request.signal) : auth;
  let secret = headers.has("authorization");
  let sent = request;
  if (credentials && "putOn" in credentials) {
    sent = await credentials.putOn(request);
    secret = true;
  } else if (credentials && !secret) {
    setAuthorization(headers, credentials.authorization);
    secret = true;
  }
  if (secret && !allowInsecure && !SAFE_URL.test(request.url)) {
    throw new TypeError("Credentials are not sent over plain http. Use https, or set allowInsecure: true.");
  }
  try {
    return await fetch(sent);
  } catch (cause) {
    throw toThrow(cause);
  }
}

/** @throws {TypeError} No header can hold the value; the message does not show it. */
export function setAuthorization(headers: Headers, value: string): void {
  try {
    headers.set("authorization", value);
  } catch {
    // Engines show the value in theirs.
    throw new TypeError("auth: no header can hold these credentials.");
  }
}

/** The promise, or the reason of the signal, whichever comes first. */
export const abortable = <Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
