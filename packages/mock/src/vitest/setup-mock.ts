import { afterAll, afterEach, beforeAll } from "vitest";
import type { HttpHandler } from "msw/http";
import { interceptWith } from "./intercept-with.ts";

/** As much of a mock as is needed here: any has it. */
export interface SetUpMock {
  readonly handlers: readonly HttpHandler[];
  readonly reset: () => void;
}

/**
 * Puts a mock between the tests of a file and the network: `const merchant = setupMock(mockTalerMerchant({ baseUrl }))`. MSW
 * intercepts, in Node and in Vitest's browser mode; the mock is reset after each test. Requests to elsewhere go there, with
 * MSW's warning.
 *
 * Call it where `beforeAll` may be called; several mocks may stand side by side. A suite that has an MSW network of its own
 * adds `mock.handlers` there, and calls `mock.reset` in `afterEach`.
 */
export function setupMock<Mock extends SetUpMock>(mock: Mock): Mock {
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    stop = await interceptWith(mock.handlers);
  });
  afterEach(() => mock.reset());
  afterAll(async () => stop?.());
  return mock;
}
