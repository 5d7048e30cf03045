import type { HttpHandler } from "msw/http";
import type * as mswNode from "msw/node";

/** As much of a mock as is needed here: any has it. */
export interface SetUpMock {
  readonly baseUrl?: string;
  readonly handlers: readonly HttpHandler[];
  readonly reset: () => void;
}

/** As much of what `setupServer` and `setupWorker` of MSW give as is needed. */
export interface Network {
  readonly use: (...handlers: HttpHandler[]) => void;
  readonly listHandlers: () => readonly unknown[];
}

/** One interception for all the mocks of a test file: MSW takes one at a time. */
interface Interception {
  readonly resetHandlers: (...handlers: HttpHandler[]) => void;
  readonly close: () => Promise<void>;
}

type Interceptable = Omit<SetUpMock, "reset">;

const longestFirst = (mocks: readonly Interceptable[]): readonly Interceptable[] =>
  mocks.toSorted(({ baseUrl: a = "" }, { baseUrl: b = "" }) => b.length - a.length);
const handlersOf = (mocks: readonly Interceptable[]): HttpHandler[] => mocks.flatMap(({ handlers }) => handlers);

let intercepted: readonly Interceptable[] = [];
let interception: Promise<Interception> | undefined;

/**
 * Has requests answered by a mock, beside those of other calls.
 * @returns A function that ends it. The last one also ends the interception.
 */
export async function interceptWith(mock: Interceptable): Promise<() => Promise<void>> {
  intercepted = longestFirst([mock, ...intercepted]);
  interception ??= isNode() ? startInNode() : startInBrowser();
  (await interception).resetHandlers(...handlersOf(intercepted));
  return async () => {
    intercepted = intercepted.filter((other) => other !== mock);
    const started = await interception;
    if (intercepted.length > 0) return started?.resetHandlers(...handlersOf(intercepted));
    interception = undefined;
    await started?.close();
  };
}

const joined = new WeakMap<Network, readonly Interceptable[]>();

/**
 * Has a network that listens already answer by a mock, beside those of other calls. May be called again: what the network's
 * `resetHandlers` took away is put there once more.
 * @returns Leaves the mock out of that.
 */
export function joinNetwork(mock: Interceptable, network: Network): () => void {
  const before = joined.get(network) ?? [];
  const mocks = before.includes(mock) ? before : longestFirst([...before, mock]);
  joined.set(network, mocks);
  const there = network.listHandlers();
  const missing = mocks.filter(({ handlers }) => !handlers.every((handler) => there.includes(handler)));
  // What comes goes in front; what lies below it has to stay in front of that. The rest keeps its place behind what the
  // suite has added itself.
  const moved = mocks.filter((one) => missing.some((other) => one === other || isBelow(one, other)));
  if (missing.length > 0) network.use(...handlersOf(moved));
  return () =>
    void joined.set(
      network,
      (joined.get(network) ?? []).filter((other) => other !== mock),
    );
}

const isBelow = ({ baseUrl = "" }: Interceptable, other: Interceptable): boolean => baseUrl.startsWith(other.baseUrl ?? "");

const isNode = (): boolean => typeof process === "object" && process.versions?.node !== undefined;

async function startInNode(): Promise<Interception> {
  // Bundlers for browsers must not follow this one: there is no such entry for them.
  const entry = "msw/node";
  const { setupServer } = (await import(/* @vite-ignore */ entry)) as typeof mswNode;
  const server = setupServer();
  server.listen();
  return { resetHandlers: server.resetHandlers, close: async () => server.close() };
}

async function startInBrowser(): Promise<Interception> {
  const { setupWorker } = await import("msw/browser");
  const worker = setupWorker();
  await worker.start({ quiet: true });
  return { resetHandlers: worker.resetHandlers, close: async () => worker.stop() };
}
