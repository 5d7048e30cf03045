import { once } from "node:events";
import type { Server, ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { App } from "../runtime/app.ts";
import type { ServerLogger } from "./logging/create-logger.ts";

export interface ServeOptions {
  readonly app: App;
  /** 0 takes any free port. @default 8080 */
  readonly port?: number;
  /** Name or address to listen on. @default 127.0.0.1 */
  readonly host?: string;
  /** Gets a warning when connections are closed by force. @default none */
  readonly logger?: Pick<ServerLogger, "warn">;
}

/** A listening server. */
export interface RunningServer {
  /** URL on this machine without a trailing slash, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Stops accepting connections and waits for pending requests, for at most `graceMs`.
   * @param graceMs - Milliseconds. @default 10_000
   */
  readonly close: (graceMs?: number) => Promise<void>;
}

// A request of these APIs has a few kilobytes, so seconds are enough. Slower clients only hold connections (CWE-400).
const LIMITS: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16_384,
};
const IDLE_MS = 30_000;
const MAX_CONNECTIONS = 4096;
const GRACE_MS = 10_000;

/**
 * Serves an app over HTTP: `const { url, close } = await serve({ app: createApp({ seed }), port: 0 })`.
 *
 * A client has 10 s for its headers (at most 16 KiB, else 431) and 20 s for the whole request, else 408. Connections that
 * are idle for 30 s are closed, and so are those beyond 4096.
 *
 * @throws Node's error when it cannot listen, for example with the `code` `EADDRINUSE`.
 */
export async function serve({ app, port = 8080, host = "127.0.0.1", logger }: ServeOptions): Promise<RunningServer> {
  // Without `createServer` the adapter creates a plain HTTP server.
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request), hostname: host, serverOptions: LIMITS }) as Server;
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  server.listen(port, host);
  await once(server, "listening");
  return {
    // A server on a port has such an address; one on a pipe has a string.
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: (graceMs = GRACE_MS) => close(server, graceMs, logger),
  };
}

async function close(server: Server, graceMs: number, logger: ServeOptions["logger"]): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  // A connection that is kept alive would keep the server open. The header must be set before the app answers.
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => {
    logger?.warn("connections were cut: their requests took too long", { grace_ms: graceMs });
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

function urlOf(host: string, port: number): string {
  // Clients cannot connect to the address that means all addresses.
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
