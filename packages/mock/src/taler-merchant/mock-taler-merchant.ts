import { examples } from "@token-apis/contracts/taler-merchant/examples";
import { operations, type Operations } from "@token-apis/contracts/taler-merchant/operations";
import { validators } from "@token-apis/contracts/taler-merchant/validators";
import { createTalerMerchantApp, type TalerMerchantSeed } from "@token-apis/server";
import { assertSection } from "../state/assert-section.ts";
import type { People } from "../state/people.ts";
import { createScenarioLever } from "../scenarios/scenarios.ts";
import { createTalerMock, type TalerMock, type TalerMockOptions } from "../taler/create-taler-mock.ts";
import type { TokenWish } from "../taler/tokens.ts";
import { demoSeed, type InstanceSeed } from "./demo-seed.ts";
import { type MerchantScope, scopes } from "./scopes.ts";
import { createTalerMerchantScenarios, type TalerMerchantScenario } from "../scenarios/taler-merchant-scenarios.ts";

/** A token for a test. */
export interface GivenMerchantToken extends TokenWish<MerchantScope> {
  /** Whose it is. @default the first instance */
  readonly instance?: string;
}

/** A merchant backend for tests. */
export interface TalerMerchantMock extends TalerMock<Operations, TalerMerchantScenario> {
  readonly instances: People<InstanceSeed>;
  /**
   * Makes a token without anybody logging in.
   * @returns The secret, which goes behind `Bearer `.
   * @throws {TypeError} There is no such instance.
   */
  readonly givenToken: (token?: GivenMerchantToken) => string;
}

/**
 * A mock of the Taler merchant backend, as far as tokens go: `mockTalerMerchant({ baseUrl: "https://backend.example/" })`.
 * It is the reference server's own behaviour, in memory.
 *
 * @throws {TypeError} The base URL cannot be read, or the seed is not the merchant's section.
 */
export function mockTalerMerchant(options: TalerMockOptions<TalerMerchantSeed>): TalerMerchantMock {
  const { seed = demoSeed } = options;
  assertSection("taler-merchant", seed, "instances");
  // An instance is part of the path here, as in a client's base URL: the mock is of the whole backend.
  const baseUrl = options.baseUrl.replace(/\/instances\/[^/?#]+\/?$/, "/");
  const { mock, people, disguise, giveToken, world } = createTalerMock({
    contract: { name: "taler-merchant", operations, validators, examples },
    options: { ...options, baseUrl },
    people: seed.instances,
    scopes,
    createApp(shared) {
      const app = createTalerMerchantApp({ ...shared, seed });
      return { ...app, people: app.instances };
    },
  });
  const { forget, ...lever } = createScenarioLever(createTalerMerchantScenarios(mock, disguise, world));
  return {
    ...mock,
    ...lever,
    instances: people,
    givenToken: ({ instance, ...wish } = {}) => giveToken(instance, wish),
    reset() {
      forget();
      mock.reset();
    },
  };
}
