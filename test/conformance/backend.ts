import type { OneWelcomeSeed, TalerCorebankSeed, TalerMerchantSeed, TanNotice } from "../../packages/server/src/index.ts";
import type { Send, TestClock } from "./support.ts";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** What answers the conformance tests. */
    through: "server" | "mock";
  }
}

/** An API of its own for one test, who is there as the test wants it. Its clock starts at `START` and a half. */
export interface Backend {
  readonly send: Send;
  readonly clock: TestClock;
  /** Every TAN that was sent, in order. */
  readonly notices: readonly TanNotice[];
}

/** How the tests get at what they test: the server's apps as they are, or the mocks through MSW. */
export interface Backends {
  readonly merchant: (seed: TalerMerchantSeed) => Backend;
  readonly bank: (seed: TalerCorebankSeed) => Backend;
  readonly onewelcome: (seed: OneWelcomeSeed) => Backend;
}

export const backends: Backends =
  inject("through") === "mock"
    ? (await import("./mock-backends.ts")).mockBackends
    : (await import("./server-backends.ts")).serverBackends;
