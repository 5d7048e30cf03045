import type { Operation } from "@token-apis/contracts";
import createRawClient from "openapi-fetch";
import type { Client, ClientOptions } from "./client.ts";
import { createMethod } from "./create-method.ts";
import type { RawRequest } from "./create-method.ts";
import { authorize, send } from "./send.ts";

/**
 * A client of the operations given: `createClient({ listTokens }, options).listTokens()`. A bundle holds no others.
 *
 * @param operations - Rows of an operation table, each under the name that its method gets.
 * @throws {TypeError} When `baseUrl` holds user, password, query or fragment; the message does not show it.
 */
export function createClient<
  Operations extends { readonly [Name in keyof Operations]: Operation },
  Paths extends object = object,
>(operations: Operations, options: ClientOptions): Client<Operations, Paths> {
  const { baseUrl, auth } = options;
  if (/[?#]|\/\/[^/]*@/.test(baseUrl)) throw new TypeError("baseUrl must not hold user, password, query or fragment.");
  const raw = createRawClient<Paths>({
    baseUrl,
    // Not followed, so that credentials reach no other origin. Not every runtime has "error".
    redirect: "manual",
    // No cookies, and no password dialogue of the browser at a 401. Runtimes without the option refuse it.
    ...("credentials" in Request.prototype && { credentials: "omit" }),
    fetch: async (request) => send(await authorize(request, auth, options), options),
  });
  const methods = Object.entries<Operation>(operations).map(([name, operation]) => [
    name,
    createMethod(operation, raw.request as unknown as RawRequest, options),
  ]);
  return { ...Object.fromEntries(methods), raw };
}
