import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { App } from "../runtime/app.ts";

export interface ServeOptions {
  readonly app: App;
  /** 0 takes any free port. @default 8080 */
  readonly port?: number;
  /** Name or address to listen on. @default 127.0.0.1 */
  readonly host?: string;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it is reached from this machine, for example `http://127.0.0.1:8080`; without a slash at the end. */
  readonly url: string;
  /**
   * Takes no more connections and lets requests that are under way finish, for at most `graceMs`.
   * @param graceMs - Milliseconds. @default 5000
   */
  readonly close: (graceMs?: number) => Promise<void>;
}

/**
 * Puts an app on a port: `const { url, close } = await serve({ app: createApp({ seed }), port: 0 })`.
 * @throws Node's error when it cannot listen; its `code` says why, for example `EADDRINUSE`.
 */
export async function serve({ app, port = 8080, host = "127.0.0.1" }: ServeOptions): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request), hostname: host });
  server.listen(port, host);
  await once(server, "listening");
  return {
    // A server on a port, not on a pipe, has such an address.
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: async (graceMs = 5000) => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      const timer = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function urlOf(host: string, port: number): string {
  // Nobody can call the address that stands for all addresses.
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
