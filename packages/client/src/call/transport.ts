import type { ReadText } from "@token-apis/contracts";
import type { ClientOptions } from "./client.ts";
import type { Values } from "./parameters.ts";
import { serializeParameter } from "./serialize-parameter.ts";

/** What a method gives to be sent. The parts are named as in openapi-fetch. */
interface TransportInit {
  readonly params: {
    readonly path?: Values | undefined;
    readonly query?: Values | undefined;
    readonly header?: Values | undefined;
  };
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: BodyInit | undefined;
  readonly signal: AbortSignal | undefined;
  readonly querySerializer: (values: Values) => string;
  /** Sends the request, with credentials. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Reads a body; what breaks off is a `NetworkError`. */
  readonly read: ReadText;
}

/** Carries a method's request. `text` is the body of the answer, where it has been read on the way. */
export type Transport = (method: string, path: string, init: TransportInit) => Promise<{ response: Response; text?: string }>;

/** How every request of a client is sent. */
export const requestDefaults = ({ headers, credentials = "omit" }: ClientOptions): RequestInit => ({
  ...(headers && { headers }),
  // Not followed, so that credentials reach no other origin. Not every runtime has "error".
  redirect: "manual",
  // "omit" sends no cookies, and opens no password dialogue of the browser at a 401. Runtimes without the option refuse it.
  ...("credentials" in Request.prototype && { credentials }),
});

/**
 * Sends as openapi-fetch does, without its middleware.
 * @param baseUrl - As `readBaseUrl` gives it.
 */
export const createTransport =
  (baseUrl: string, options: ClientOptions): Transport =>
  async (method, path, { params, headers, body = null, signal = null, querySerializer, fetch }) => {
    const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
      serializeParameter({ in: "path", name }, params.path?.[name]),
    );
    const query = querySerializer(params.query ?? {});
    const url = baseUrl.replace(/\/$/, "") + filled + (query && `?${query}`);
    const sent = new Headers(options.headers);
    for (const [name, value] of Object.entries({ ...headers, ...params.header })) {
      if (value != null) sent.set(name, value as string);
    }
    const request = new Request(url, { ...requestDefaults(options), method, headers: sent, body, signal });
    return { response: await fetch(request) };
  };
