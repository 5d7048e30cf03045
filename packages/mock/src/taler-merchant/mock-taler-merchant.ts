import { assertGiven } from "../contract/base-url.ts";
import { examples } from "@token-apis/contracts/taler-merchant/examples";
import { operations, type Operations } from "@token-apis/contracts/taler-merchant/operations";
import { validators } from "@token-apis/contracts/taler-merchant/validators";
import { createTalerMerchantApp, type TalerMerchantSeed } from "@token-apis/server";
import type { People } from "../state/people.ts";
import { createScenarioLever } from "../scenarios/scenarios.ts";
import { createTalerMock, type TalerMock, type TalerMockOptions } from "../taler/create-taler-mock.ts";
import type { TokenWish } from "../taler/tokens.ts";
import { demoSeed, type InstanceSeed } from "./demo-seed.ts";
import { createTalerMerchantScenarios, type TalerMerchantScenario } from "../scenarios/taler-merchant-scenarios.ts";
import { assertSection } from "../state/stateful-mock.ts";
import type { operations as types } from "@token-apis/contracts/taler-merchant/types";

/** A token for a test. */
export interface GivenMerchantToken extends TokenWish<MerchantScope> {
  /** Whose it is. @default the first instance */
  readonly instance?: string;
}

/** A merchant backend for tests. */
export interface TalerMerchantMock extends TalerMock<Operations, TalerMerchantScenario> {
  readonly instances: People<InstanceSeed>;
  /**
   * Creates a token without a login.
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
  assertGiven(options.baseUrl);
  const baseUrl = options.baseUrl.replace(/\/instances\/[^/?#]+\/?$/, "/");
  const { mock, people, disguise, giveToken, world } = createTalerMock({
    contract: { name: "taler-merchant", operations, validators, examples },
    options: { ...options, baseUrl },
    people: seed.instances,
    scopes,
    weakScope: "order-simple" satisfies MerchantScope,
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

type Requested = types["createToken"]["requestBody"]["content"]["application/json"]["scope"];

/** What a merchant token can be made for. */
export type MerchantScope = Exclude<Requested, `${string}:refreshable`>;

// A record, so that the compiler sees when one is missing.
const all: Readonly<Record<MerchantScope, true>> = {
  all: true,
  write: true,
  "order-full": true,
  "order-mgmt": true,
  "order-pos": true,
  "order-simple": true,
  readonly: true,
};

/** Every scope, the greatest first. */
const scopes: readonly MerchantScope[] = Object.keys(all) as MerchantScope[];
