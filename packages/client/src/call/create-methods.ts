import type { Operation } from "@token-apis/contracts";
import type { Client, ClientOptions } from "./client.ts";
import { createMethod } from "./create-method.ts";
import type { Transport } from "./transport.ts";

/** The methods of the operations given, their requests carried by `transport`. */
export function createMethods<Operations extends { readonly [Name in keyof Operations]: Operation }>(
  operations: Operations,
  options: ClientOptions,
  transport: Transport,
): Client<Operations> {
  const methods = Object.entries<Operation>(operations).map(([name, row]) => [name, createMethod(row, transport, options)]);
  return Object.fromEntries(methods) as Client<Operations>;
}
