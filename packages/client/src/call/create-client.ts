import type { Operation } from "@token-apis/contracts";
import { readBaseUrl } from "./base-url.ts";
import type { Client, ClientOptions } from "./client.ts";
import { createTransport } from "./transport.ts";
import { createMethods } from "./create-method.ts";

/**
 * A client of the operations given: `createClient({ listTokens }, options).listTokens()`. A bundle holds no others.
 *
 * @param operations - Rows of an operation table, each under the name that its method gets.
 * @throws {TypeError} When `baseUrl` is missing, is not a URL, or holds user, password, query or fragment; the message does not show it.
 */
export const createClient = <Operations extends { readonly [Name in keyof Operations]: Operation }>(
  operations: Operations,
  options: ClientOptions,
): Client<Operations> => createMethods(operations, options, createTransport(readBaseUrl(options), options));
