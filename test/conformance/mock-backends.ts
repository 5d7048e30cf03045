import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { interceptWith } from "../../packages/mock/src/vitest/intercept-with.ts";
import type { Backend, Backends } from "./backend.ts";
import { sendTo, START } from "./support.ts";

type Options = Omit<Parameters<typeof mockTalerMerchant>[0], "seed">;
type AnyMock = ReturnType<typeof mockTalerMerchant | typeof mockTalerCorebank | typeof mockOneWelcome>;

let count = 0;

// Every request goes out by the global fetch, as a page's does, and is intercepted by MSW.
function start(createMock: (options: Options) => AnyMock): Backend {
  count += 1;
  const options = { random: count, now: START * 1000 + 500, onViolation: "ignore" } as const;
  const mock = createMock({ ...options, baseUrl: `https://backend-${count}.example/` });
  const isReady = interceptWith(mock);
  const through = async (request: Request): Promise<Response> => {
    await isReady;
    return fetch(request);
  };
  const clock = { now: mock.clock.now, advance: (seconds: number) => mock.clock.advance({ seconds }) };
  const origin = mock.baseUrl.slice(0, -1);
  return { send: sendTo({ fetch: through }, origin), clock, notices: "tans" in mock ? mock.tans : [] };
}

/** The mocks, as a suite that has set them up meets them. */
export const mockBackends: Backends = {
  merchant: (seed) => start((options) => mockTalerMerchant({ ...options, seed })),
  bank: (seed) => start((options) => mockTalerCorebank({ ...options, seed })),
  onewelcome: (seed) => start((options) => mockOneWelcome({ ...options, seed })),
};
