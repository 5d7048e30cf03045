import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { HttpHandler } from "msw/http";
import { interceptWith, type Network } from "./intercept-with.ts";
import { startAnew } from "./start-anew.ts";

/** As much of a mock as is needed here: any has it. */
export interface SetUpMock {
  readonly baseUrl: string;
  readonly handlers: readonly HttpHandler[];
  readonly reset: () => void;
}

/**
 * Puts a mock between the tests of a file and the network: `const merchant = setupMock(mockTalerMerchant({ baseUrl }))`. MSW
 * intercepts, in Node and in Vitest's browser mode; the mock is reset after each test. Requests to elsewhere go there, with
 * MSW's warning.
 *
 * Call it where `beforeAll` may be called; several mocks may stand side by side.
 *
 * @param network - The suite's own, where it has one that listens: what `setupServer` or `setupWorker` of MSW gave. The
 *   mock's handler is put in front of those that it has; what a test adds by `use` goes before it. @default an interception that starts and
 *   ends with the tests here, and is the only one
 */
export function setupMock<Mock extends SetUpMock>(mock: Mock, network?: Network): Mock {
  if (network === undefined) {
    let stop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      stop = await interceptWith(mock);
    });
    afterAll(async () => stop?.());
  } else {
    // Its `resetHandlers` takes them away.
    beforeEach(() => network.use(...mock.handlers.filter((handler) => !network.listHandlers().includes(handler))));
  }
  const { before, after, end } = startAnew(mock);
  beforeEach(({ task }) => before(task));
  afterEach(after);
  afterAll(end);
  return mock;
}
