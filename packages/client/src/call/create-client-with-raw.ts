import type { Operation } from "@token-apis/contracts";
import createRawClient, { defaultPathSerializer } from "openapi-fetch";
import type { Client as RawClient } from "openapi-fetch";
import { readBaseUrl } from "./base-url.ts";
import type { Client, ClientOptions } from "./client.ts";
import { assertPath } from "./parameters.ts";
import { send } from "./send.ts";
import { createTransport, requestDefaults } from "./transport.ts";
import type { Transport } from "./transport.ts";
import { createMethods } from "./create-method.ts";

/** A client, and beside its methods the openapi-fetch client that they go through. */
export type ClientWithRaw<Operations, Paths extends object> = Client<Operations> & {
  /** Shares base URL, `auth` and middleware with the methods; answers and errors are those of openapi-fetch. */
  readonly raw: RawClient<Paths>;
};

/**
 * As `createClient`, and beside the methods an openapi-fetch client, `raw`: for its middleware, which then runs in the
 * methods too, and for what is built on it, such as openapi-react-query. A bundle is 2.4 kB larger.
 *
 * @throws {TypeError} When `baseUrl` is missing, is not a URL, or holds user, password, query or fragment; the message does not show it.
 */
export function createClientWithRaw<Operations extends { readonly [Name in keyof Operations]: Operation }, Paths extends object>(
  operations: Operations,
  options: ClientOptions,
): ClientWithRaw<Operations, Paths> {
  const baseUrl = readBaseUrl(options);
  const raw = createRawClient<Paths>({
    ...requestDefaults(options),
    baseUrl,
    pathSerializer: (path, values) => {
      assertPath(values);
      return defaultPathSerializer(path, values);
    },
    fetch: (request) => send(request, options.auth, options),
  });
  // Without middleware openapi-fetch's core adds nothing to a request, and would cost each call 2 µs.
  let transport = createTransport(baseUrl, options);
  const use: typeof raw.use = (...middleware) => {
    raw.use(...middleware);
    transport = throughRaw(raw.request as unknown as RawRequest);
  };
  const methods = createMethods(operations, options, (...call) => transport(...call));
  return { ...methods, raw: { ...raw, use } };
}

/** `request` of the openapi-fetch client, its types left behind: any operation goes through here. */
type RawRequest = (method: string, path: string, init: object) => Promise<{ error?: unknown; response: Response }>;

const throughRaw =
  (request: RawRequest): Transport =>
  async (method, path, { params, headers, body, signal, querySerializer, fetch, read }) => {
    let received: Response | undefined;
    let text = "";
    const { error, response } = await request(method, path, {
      params,
      headers,
      body,
      signal,
      querySerializer,
      bodySerializer: asItIs,
      parseAs: "stream",
      fetch: async (sent: Request) => {
        received = await fetch(sent);
        // openapi-fetch reads the bodies of errors without telling JSON from other text, hence the copy.
        if (!received.ok) text = await read(received.clone());
        return received;
      },
    });
    if (response.ok) return { response };
    // A middleware may have put another answer in its place.
    if (response !== received) text = typeof error === "string" ? error : (JSON.stringify(error) ?? "");
    return { response, text };
  };

const asItIs = (body: unknown): unknown => body;
