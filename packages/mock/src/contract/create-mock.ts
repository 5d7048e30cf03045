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
  /** Breaks the connection: every call fails with a network error. */
  readonly disconnect: () => Undo;
}

/**
 * Creates what all mocks have in common: levers, observation, and the MSW handler in front of the app.
 *
 * @param createApp - Creates the app for the base path, the path of `baseUrl`.
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

  async function answer(request: Request, send: (parts: ResponseParts) => Response): Promise<Response> {
    // The app reads the body of the request, the recorded call has that of the copy.
    const kept = request.body === null ? request : request.clone();
    let standIn: Taken | undefined;
    const alive = life.signal;
    const instead: StandIn = ({ operation }) => {
      const name = names.get(operation);
      standIn = name === undefined ? undefined : take(name);
      return standIn?.answer;
    };
    const parts = await app.prepare(request, instead, alive);
    // Browsers (and happy-dom) send preflights, not the page: recorded and delayed, every call would appear twice.
    if (isPreflight(parts)) return send(parts);
    // The test that sent this request has ended; reject so that nothing leaks into the next one.
    if (alive.aborted) throw alive.reason;
    const breakage = standIn?.breakage ?? (isDisconnected() ? "network-error" : undefined);
    // A request that the contract does not allow was refused: the answer that was meant for it waits for the next one.
    // A broken connection breaks for refused requests, too.
    if (parts.problem && breakage === undefined) standIn?.giveBack();
    note(parts, kept, breakage, !parts.problem && standIn?.isUndocumented === true);
    const response = send(parts);
    return delayed() === 0 && breakage === undefined ? response : await hold(request, response, breakage, alive);
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
    async ({ request }) => {
      try {
        return await answer(request, toHttpResponse);
      } catch (error) {
        // MSW reports a thrown error as a bug of the handler. These are meant: the client sees a network error.
        if (error instanceof BrokenLine || request.signal.aborted) return HttpResponse.error();
        throw error;
      }
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

/** A preflight, and any other `OPTIONS`, matches a path but no operation. */
const isPreflight = ({ received, problem }: PreparedResponse): boolean =>
  received.operation === undefined && problem === undefined;

// MSW does not wrap its own HttpResponse again. Without content-length it closes the connection after the body.
const toHttpResponse = ({ status, headers, payload }: ResponseParts): Response => {
  const all: Record<string, string> = { ...headers };
  if (typeof payload === "string") all["content-length"] = String(byteLength(payload));
  return new HttpResponse(payload as string | null, { status, headers: all });
};

// Most bodies are ASCII, whose length needs no encoding.
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
