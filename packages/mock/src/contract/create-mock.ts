import type { Awaitable } from "@token-apis/contracts";
import { type PreparedResponse, type ResponseParts, type StandIn, toResponse, type TransparentApp } from "@token-apis/server";
import { http, HttpResponse } from "msw/http";
import { readBaseUrl } from "./base-url.ts";
import { type Contract, namesOf, type OperationTable } from "./contract.ts";
import { type Breakage, breakAnswer, BrokenLine } from "../levers/failure.ts";
import { createLevers, type Taken } from "../levers/levers.ts";
import type { Mock, MockOptions } from "./mock.ts";
import { createObserver } from "../observation/observer.ts";
import type { Undo } from "../levers/undo.ts";

interface CreatedMock<Operations extends OperationTable<Operations>, App> {
  readonly mock: Mock<Operations>;
  readonly app: App;
  /** Cuts the line to the mock: whatever is called, nothing comes back. */
  readonly disconnect: () => Undo;
}

/**
 * What all mocks have in common: levers, observation, and the way from MSW to the app.
 *
 * @param createApp - Makes the app that answers; told what stands in front of every path.
 */
export function createMock<Operations extends OperationTable<Operations>, App extends TransparentApp>(
  contract: Contract<Operations>,
  { baseUrl, onViolation = "warn" }: MockOptions,
  createApp: (basePath: string) => App,
): CreatedMock<Operations, App> {
  const base = readBaseUrl(baseUrl);
  const app = createApp(base.path);
  const { take, delayed, release, disconnect, isDisconnected, ...levers } = createLevers(contract);
  const { note, forget, ...observer } = createObserver(contract, base.path, onViolation);
  const names = namesOf(contract);
  let life = new AbortController();

  // Without a promise where nothing has to be waited for: MSW makes enough of them for each request.
  function answer(request: Request, send: (parts: ResponseParts) => Response): Awaitable<Response> {
    // The body goes to the app; who looks at the call reads the copy.
    const kept = request.body === null ? request : request.clone();
    let standIn: Taken | undefined;
    const alive = life.signal;
    const instead: StandIn = ({ operation }) => {
      const name = names.get(operation);
      standIn = name === undefined ? undefined : take(name);
      return standIn?.answer;
    };
    const prepared = app.prepare(request, instead, alive);
    const finish = (parts: PreparedResponse): Awaitable<Response> => {
      // The browser's own (happy-dom's too), not the page's: counted and delayed, every call would be so twice.
      if (isPreflight(parts)) return send(parts);
      // Of a test that is over.
      if (alive.aborted) throw alive.reason;
      const breakage = standIn?.breakage ?? (isDisconnected() ? "network-error" : undefined);
      // What the contract does not allow was refused, whatever was to be answered; a line breaks for that, too.
      if (parts.problem && breakage === undefined) standIn?.giveBack();
      note(parts, kept, breakage, !parts.problem && standIn?.isUndocumented === true);
      const response = send(parts);
      return delayed() === 0 && breakage === undefined ? response : hold(request, response, breakage, alive);
    };
    return prepared instanceof Promise ? prepared.then(finish) : finish(prepared);
  }

  async function hold(
    request: Request,
    response: Response,
    breakage: Breakage | undefined,
    alive: AbortSignal,
  ): Promise<Response> {
    const given = AbortSignal.any([request.signal, alive]);
    await wait(delayed(), given);
    return breakage === undefined ? response : breakAnswer(breakage, response, given);
  }

  const handler = http.all(
    ({ request }) => base.covers(request.url),
    ({ request }) => {
      const response = answer(request, toHttpResponse);
      if (!(response instanceof Promise)) return response;
      return response.catch((error: unknown) => {
        // Who has given up does not read it, and MSW would take what is thrown for a bug of the handler.
        if (error instanceof BrokenLine || request.signal.aborted) return HttpResponse.error();
        throw error;
      });
    },
  );
  const mock: Mock<Operations> = {
    ...levers,
    ...observer,
    handlers: [handler],
    async fetch(input, init) {
      const target = typeof input === "string" ? base.resolve(input) : input;
      const request = target instanceof Request && init === undefined ? target : new Request(target, init);
      request.signal.throwIfAborted();
      if (base.covers(request.url)) {
        const response = await answer(request, toResponse);
        request.signal.throwIfAborted();
        return response;
      }
      throw new TypeError(`${request.url} is not below ${base.href}, where the mock of ${contract.name} answers.`);
    },
    baseUrl: base.href,
    reset() {
      life.abort(new BrokenLine("The mock was reset."));
      life = new AbortController();
      release();
      forget();
    },
  };
  return { mock, app, disconnect };
}

/** What OPTIONS learns is of a path, not of an operation. */
const isPreflight = ({ received, problem }: PreparedResponse): boolean =>
  received.operation === undefined && problem === undefined;

// MSW takes its own kind without wrapping it again, and closes the connection after a body of unknown length.
const toHttpResponse = ({ status, headers, payload }: ResponseParts): Response => {
  const all: Record<string, string> = { ...headers };
  if (typeof payload === "string") all["content-length"] = String(byteLength(payload));
  return new HttpResponse(payload as string | null, { status, headers: all });
};

// Most bodies are ASCII, and then there is nothing to encode.
const byteLength = (text: string): number =>
  /^[\0-\x7f]*$/.test(text) ? text.length : new TextEncoder().encode(text).byteLength;

/**
 * Waits, by `setTimeout` as it is at that time: fake timers count.
 * @throws The reason of the signal.
 */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}
