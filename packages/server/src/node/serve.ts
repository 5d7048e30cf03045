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
  /** Learns of connections that were cut when the server was closed. @default nobody does */
  readonly logger?: Pick<ServerLogger, "warn">;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it is reached from this machine, for example `http://127.0.0.1:8080`; without a slash at the end. */
  readonly url: string;
  /**
   * Takes no more connections and lets requests that are under way finish, for at most `graceMs`.
   * @param graceMs - Milliseconds. @default 10_000
   */
  readonly close: (graceMs?: number) => Promise<void>;
}

// What a client may take its time for. A request of these APIs is a few kilobytes, so seconds are plenty; who needs
// longer holds a connection for nothing (CWE-400).
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
 * Puts an app on a port: `const { url, close } = await serve({ app: createApp({ seed }), port: 0 })`.
 *
 * A client has 10 s for its headers (16 KiB at most, else 431) and 20 s for the whole request, else 408; a connection
 * on which nothing moves for 30 s is cut, and so is each beyond 4096.
 *
 * @throws Node's error when it cannot listen; its `code` says why, for example `EADDRINUSE`.
 */
export async function serve({ app, port = 8080, host = "127.0.0.1", logger }: ServeOptions): Promise<RunningServer> {
  // Without `createServer` the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request), hostname: host, serverOptions: LIMITS }) as Server;
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  server.listen(port, host);
  await once(server, "listening");
  return {
    // A server on a port, not on a pipe, has such an address.
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: (graceMs = GRACE_MS) => close(server, graceMs, logger),
  };
}

async function close(server: Server, graceMs: number, logger: ServeOptions["logger"]): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  // A connection that is kept alive after its last answer would keep the server, too. Said before the app can answer.
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
  // Nobody can call the address that stands for all addresses.
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
