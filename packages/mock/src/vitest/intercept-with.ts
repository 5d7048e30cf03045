import type { HttpHandler } from "msw/http";
import type * as mswNode from "msw/node";

/** One interception for all the mocks of a test file: MSW takes one at a time. */
interface Network {
  readonly use: (...handlers: HttpHandler[]) => void;
  readonly resetHandlers: (...handlers: HttpHandler[]) => void;
  readonly close: () => Promise<void>;
}

let handlers: readonly HttpHandler[] = [];
let network: Promise<Network> | undefined;

/**
 * Has requests answered by these handlers, beside those of other calls.
 * @returns Ends that; when nobody is left, the interception ends too.
 */
export async function interceptWith(added: readonly HttpHandler[]): Promise<() => Promise<void>> {
  handlers = [...added, ...handlers];
  network ??= isNode() ? startInNode() : startInBrowser();
  (await network).use(...added);
  return async () => {
    handlers = handlers.filter((handler) => !added.includes(handler));
    const started = await network;
    if (handlers.length > 0) started?.resetHandlers(...handlers);
    else {
      network = undefined;
      await started?.close();
    }
  };
}

const isNode = (): boolean => typeof process === "object" && process.versions?.node !== undefined;

async function startInNode(): Promise<Network> {
  // Bundlers for browsers must not follow this one: there is no such entry for them.
  const entry = "msw/node";
  const { setupServer } = (await import(/* @vite-ignore */ entry)) as typeof mswNode;
  const server = setupServer();
  server.listen();
  return { use: server.use, resetHandlers: server.resetHandlers, close: async () => server.close() };
}

async function startInBrowser(): Promise<Network> {
  const { setupWorker } = await import("msw/browser");
  const worker = setupWorker();
  await worker.start({ quiet: true });
  return { use: worker.use, resetHandlers: worker.resetHandlers, close: async () => worker.stop() };
}
