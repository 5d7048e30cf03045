import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { interceptWith, joinNetwork, type Network, type SetUpMock } from "./intercept-with.ts";

/**
 * Puts a mock between the tests of a file and the network: `const merchant = setupMock(mockTalerMerchant({ baseUrl }))`. MSW
 * intercepts, in Node and in Vitest's browser mode; the mock is reset after each test. Requests to elsewhere go there, with
 * MSW's warning.
 *
 * Call it where `beforeAll` may be called; several mocks may stand side by side. Where one base URL lies below another, the
 * longer one's mock answers.
 *
 * @param network - The suite's own, where it has one that listens: what `setupServer` or `setupWorker` of MSW gave. The
 *   mock's handler is put in front of those that it has, and stays until its `resetHandlers`; what a test adds by `use` goes
 *   before it. @default an interception that starts and ends with the tests here, and is the only one
 */
export function setupMock<Mock extends SetUpMock>(mock: Mock, network?: Network): Mock {
  let stop: (() => Promise<void> | void) | undefined;
  beforeAll(async () => {
    stop = network ? joinNetwork(mock, network) : await interceptWith(mock);
  });
  let isUsed = false;
  beforeEach(({ task }) => {
    if (network) joinNetwork(mock, network);
    // A hook of the test before has thrown, and Vitest has left the one below out. Whatever the mock complains of is of that
    // test, which has failed already.
    if (isUsed && !task.concurrent) resetQuietly(mock);
    isUsed = true;
  });
  afterEach(() => {
    isUsed = false;
    mock.reset();
  });
  afterAll(() => stop?.());
  return mock;
}

function resetQuietly({ reset }: SetUpMock): void {
  try {
    reset();
  } catch {
    // All is reset when it throws.
  }
}
