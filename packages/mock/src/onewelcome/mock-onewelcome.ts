import { examples } from "@token-apis/contracts/onewelcome/examples";
import { operations, type Operations } from "@token-apis/contracts/onewelcome/operations";
import { validators } from "@token-apis/contracts/onewelcome/validators";
import {
  createMemoryStore,
  createOneWelcomeApp,
  type OneWelcomeSeed,
  type OneWelcomeUserSeed,
  type UserToken,
} from "@token-apis/server";
import { createMock } from "../contract/create-mock.ts";
import { createMockClock } from "../state/mock-clock.ts";
import { createPeople, type People } from "../state/people.ts";
import { createScenarioLever } from "../scenarios/scenarios.ts";
import { createRandom } from "../state/seeded-random.ts";
import { assertSection, type StatefulMock, type StatefulMockOptions } from "../state/stateful-mock.ts";
import { demoSeed } from "./demo-seed.ts";
import { createOneWelcomeScenarios, type OneWelcomeScenario } from "../scenarios/onewelcome-scenarios.ts";
import { createUsers, type GivenUserToken, toUserToken } from "./users.ts";

/** The tokens of end users. */
export interface UserTokens {
  /** Those of one user, or of all; the newest of each first; expired ones too. */
  readonly list: (user?: string) => readonly UserToken[];
  /** Revokes one, as if it had been done elsewhere. */
  readonly revoke: (user: string, id: string) => void;
}

/** OneWelcome's end-user token API for tests. */
export interface OneWelcomeMock extends StatefulMock<Operations, OneWelcomeScenario> {
  readonly users: People<OneWelcomeUserSeed>;
  /** Secrets by client id. */
  readonly apiClients: People<string>;
  readonly tokens: UserTokens;
  /** @returns The token's id. */
  readonly givenToken: (token?: GivenUserToken) => string;
}

/**
 * A mock of OneWelcome's end-user token API: `mockOneWelcome({ baseUrl: "https://login.example/" })`.
 * It is the reference server's own behaviour, in memory.
 *
 * @throws {TypeError} The base URL cannot be read, or the seed is not the section of this API.
 */
export function mockOneWelcome(options: StatefulMockOptions<OneWelcomeSeed>): OneWelcomeMock {
  const { seed = demoSeed } = options;
  assertSection("onewelcome", seed, "api_clients", "users");
  const { clock, reset: resetClock } = createMockClock(options.now);
  const { random, restart } = createRandom(options.random, "onewelcome");
  const state = createUsers(seed, clock);
  const { users, store, tokensOf } = state;
  const { mock, app, disconnect } = createMock({ name: "onewelcome", operations, validators, examples }, options, (basePath) =>
    createOneWelcomeApp({
      basePath,
      seed: { api_clients: seed.api_clients, users: {} },
      store: { ...createMemoryStore(), ...store },
      clock,
      random,
    }),
  );
  const {
    reset: resetClients,
    disguise,
    ...apiClients
  } = createPeople(app.apiClients, seed.api_clients, (password) => ({ password }));

  const givenToken = (token: GivenUserToken = {}): string => {
    const { user = users.list()[0] ?? "alice" } = token;
    const given = toUserToken(token, user, clock.now(), random);
    state.give(user, given);
    return given.id;
  };
  const { forget, ...lever } = createScenarioLever(
    createOneWelcomeScenarios({ ...mock, disconnect }, disguise, state, givenToken),
  );
  return {
    ...mock,
    ...lever,
    clock,
    users,
    apiClients,
    tokens: {
      list: (user) => (user === undefined ? users.list() : [user]).flatMap((name) => structuredClone(tokensOf(name))),
      revoke: (user, id) => void store.revokeUserToken(user, id),
    },
    givenToken,
    reset() {
      forget();
      resetClients();
      resetClock();
      state.reset();
      restart();
      mock.reset();
    },
  };
}
