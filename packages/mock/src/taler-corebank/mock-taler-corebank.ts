import { examples } from "@token-apis/contracts/taler-corebank/examples";
import { operations, type Operations } from "@token-apis/contracts/taler-corebank/operations";
import { validators } from "@token-apis/contracts/taler-corebank/validators";
import { createTalerCorebankApp, type PrincipalSeed, type TalerCorebankSeed } from "@token-apis/server";
import type { People } from "../state/people.ts";
import { createScenarioLever } from "../scenarios/scenarios.ts";
import { createTalerMock, type TalerMock, type TalerMockOptions } from "../taler/create-taler-mock.ts";
import type { TokenWish } from "../taler/tokens.ts";
import { createTalerCorebankScenarios, type TalerCorebankScenario } from "../scenarios/taler-corebank-scenarios.ts";
import { assertSection } from "../state/stateful-mock.ts";
import type { components } from "@token-apis/contracts/taler-corebank/types";

/** A token for a test. */
export interface GivenCorebankToken extends TokenWish<CorebankScope> {
  /** Whose it is. @default the first account */
  readonly account?: string;
}

/** A bank for tests. */
export interface TalerCorebankMock extends TalerMock<Operations, TalerCorebankScenario> {
  readonly accounts: People<PrincipalSeed>;
  /**
   * Creates a token without a login.
   * @returns The secret, which goes behind `Bearer `.
   * @throws {TypeError} There is no such account.
   */
  readonly givenToken: (token?: GivenCorebankToken) => string;
}

/**
 * A mock of the Taler corebank, as far as tokens go: `mockTalerCorebank({ baseUrl: "https://bank.example/" })`.
 * It is the reference server's own behaviour, in memory.
 *
 * @throws {TypeError} The base URL cannot be read, or the seed is not the bank's section.
 */
export function mockTalerCorebank(options: TalerMockOptions<TalerCorebankSeed>): TalerCorebankMock {
  const { seed = demoSeed } = options;
  assertSection("taler-corebank", seed, "accounts");
  const { mock, people, disguise, giveToken, world } = createTalerMock({
    contract: { name: "taler-corebank", operations, validators, examples },
    options,
    people: seed.accounts,
    scopes,
    weakScope: "observability" satisfies CorebankScope,
    createApp(shared) {
      const app = createTalerCorebankApp({ ...shared, seed });
      return { ...app, people: app.accounts };
    },
  });
  const { forget, ...lever } = createScenarioLever(createTalerCorebankScenarios(mock, disguise, world));
  return {
    ...mock,
    ...lever,
    accounts: people,
    givenToken: ({ account, ...wish } = {}) => giveToken(account, wish),
    reset() {
      forget();
      mock.reset();
    },
  };
}

/** What a bank token can be made for. */
export type CorebankScope = components["schemas"]["TokenScope"];

// A record, so that the compiler sees when one is missing.
const all: Readonly<Record<CorebankScope, true>> = {
  readwrite: true,
  revenue: true,
  wiregateway: true,
  observability: true,
  readonly: true,
};

/** Every scope, the greatest first. */
const scopes: readonly CorebankScope[] = Object.keys(all) as CorebankScope[];

/** Who is there unless a seed says otherwise: as in the demo of the server. */
const demoSeed: TalerCorebankSeed = {
  accounts: {
    alice: { password: "alice-password" },
    bob: {
      password: "bob-password",
      two_factor: {
        channels: [
          { tan_channel: "sms", tan_info: "***9876" },
          { tan_channel: "email", tan_info: "b***@mail.example" },
        ],
        combi_and: true,
      },
    },
    mallory: { password: "mallory-password", locked: true },
  },
};
