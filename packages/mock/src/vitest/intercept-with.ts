import type { HttpHandler } from "msw/http";
import type * as mswNode from "msw/node";

/** As much of what `setupServer` and `setupWorker` of MSW give as is needed. */
export interface Network {
  readonly use: (...handlers: HttpHandler[]) => void;
  readonly listHandlers: () => readonly unknown[];
}

interface Interceptable {
  readonly baseUrl: string;
  readonly handlers: readonly HttpHandler[];
}

/** One interception for all the mocks of a test file: MSW takes one at a time. */
interface Interception {
  readonly resetHandlers: (...handlers: HttpHandler[]) => void;
  readonly close: () => Promise<void>;
}

let mocks: readonly Interceptable[] = [];
let interception: Promise<Interception> | undefined;

/**
 * Has requests answered by a mock, beside those of other calls. Where one base URL lies below another, the longer one's
 * mock answers.
 * @returns Ends that; when nobody is left, the interception ends too.
 */
export async function interceptWith(mock: Interceptable): Promise<() => Promise<void>> {
  mocks = [mock, ...mocks].toSorted((a, b) => b.baseUrl.length - a.baseUrl.length);
  interception ??= isNode() ? startInNode() : startInBrowser();
  setHandlers(await interception);
  return async () => {
    mocks = mocks.filter((other) => other !== mock);
    const started = await interception;
    if (started === undefined) return;
    if (mocks.length > 0) return setHandlers(started);
    interception = undefined;
    await started.close();
  };
}

const setHandlers = ({ resetHandlers }: Interception): void => resetHandlers(...mocks.flatMap(({ handlers }) => handlers));

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
