import type { ApiOptions, Directory, Principal, PrincipalSeed, TanNotice, TransparentApp } from "@token-apis/server";
import type { Contract, OperationTable } from "../contract/contract.ts";
import { createMock } from "../contract/create-mock.ts";
import { createMockClock } from "../state/mock-clock.ts";
import type { Mock } from "../contract/mock.ts";
import { createPeople, type Disguise, type People } from "../state/people.ts";
import { createRandom } from "../state/seeded-random.ts";
import type { StatefulMock, StatefulMockOptions } from "../state/stateful-mock.ts";
import { undoAll } from "../levers/undo.ts";
import type { TalerWorld } from "../scenarios/taler-scenarios.ts";
import { createCuttableStore, createTokenDesk, type MockTokens, type TokenWish } from "./tokens.ts";

/** What the mocks of both Taler APIs may be told. */
export interface TalerMockOptions<Seed> extends StatefulMockOptions<Seed> {
  /** Every TAN is this one: eight digits. For people who try a page by hand. @default random ones; see `lastTan` */
  readonly fixedTan?: string;
}

/** What the mocks of both Taler APIs have. */
export interface TalerMock<Operations extends OperationTable<Operations>, Scenario extends string>
  extends StatefulMock<Operations, Scenario>, Tans {
  readonly tokens: MockTokens;
}

/** What the app of an API is made with: all but who is there. */
type TalerAppOptions = Omit<ApiOptions<never>, "seed">;

/** One of the two APIs. */
export interface TalerApi<Operations extends OperationTable<Operations>, Person> {
  readonly contract: Contract<Operations>;
  readonly options: TalerMockOptions<unknown>;
  readonly people: Readonly<Record<string, Person>>;
  /** Scopes that a token may have, the greatest first. */
  readonly scopes: readonly string[];
  /** A scope that permits neither listing nor revoking by id. */
  readonly weakScope: string;
  readonly createApp: (options: TalerAppOptions) => TransparentApp & { readonly people: Directory };
}

/** The parts of a mock, and what its scenarios work with. */
export interface TalerParts<Operations extends OperationTable<Operations>, Person> {
  readonly mock: Mock<Operations> & Pick<TalerMock<Operations, never>, "clock" | "tokens" | "tans" | "lastTan">;
  readonly people: People<Person>;
  readonly disguise: Disguise<Person>;
  /**
   * Creates a token for a principal.
   * @returns Its secret.
   * @throws {TypeError} When there is no principal of that name.
   */
  readonly giveToken: (name: string | undefined, wish: TokenWish<string>) => string;
  readonly world: TalerWorld;
}

const CHANNELS = [
  { tan_channel: "sms", tan_info: "***1234" },
  { tan_channel: "email", tan_info: "a***@mail.example" },
] as const;

/** Puts a mock together: state in memory, the API's app on it, and the levers around it. */
export function createTalerMock<Operations extends OperationTable<Operations>, Person extends PrincipalSeed>({
  contract,
  options,
  people: seeds,
  scopes,
  weakScope,
  createApp,
}: TalerApi<Operations, Person>): TalerParts<Operations, Person> {
  const { clock, reset: resetClock } = createMockClock(options.now);
  const { random, restart } = createRandom(options.random, contract.name);
  const store = createCuttableStore();
  const { receive, clear, ...tans } = createTans();
  const { fixedTan } = options;
  if (fixedTan !== undefined && !/^\d{8}$/.test(fixedTan))
    throw new TypeError(`fixedTan must be eight digits, it is "${fixedTan}".`);
  const { mock, app, disconnect } = createMock(contract, options, (basePath) =>
    createApp({ basePath, store, clock, random, onTan: receive, fixedTan }),
  );
  const { reset: resetPeople, disguise, ...people } = createPeople(app.people, seeds, (seed) => seed);
  const owners = (): readonly Principal[] => people.list().flatMap((name) => app.people.find(name) ?? []);
  const { give, ...tokens } = createTokenDesk(store, clock, random, owners);
  const [greatest = ""] = scopes;

  return {
    mock: {
      ...mock,
      ...tans,
      clock,
      tokens,
      reset() {
        store.clear();
        resetPeople();
        clear();
        resetClock();
        restart();
        mock.reset();
      },
    },
    people,
    disguise,
    giveToken(name, wish) {
      const [first] = owners();
      const owner = name === undefined ? first : app.people.find(name);
      if (!owner) throw new TypeError(`There is no "${name ?? ""}" to give a token to. There are ${people.list().join(", ")}.`);
      return give(owner, { ...wish, scope: wish.scope ?? greatest }).secret;
    },
    world: {
      store,
      disconnect,
      scopes,
      weakScope,
      giveAll: (wishes) => undoAll(owners().flatMap((owner) => wishes.map((wish) => give(owner, wish).takeBack))),
      demandTwoFactor: (combi_and) => disguise((seed) => ({ ...seed, two_factor: { channels: CHANNELS, combi_and } })),
    },
  };
}

/** The TANs that were sent. */
interface Tans {
  /** Since `reset`, the oldest first. Grows while you look at it. */
  readonly tans: readonly TanNotice[];
  /** The TAN that was sent last for a challenge, or at all; `undefined` for none. */
  readonly lastTan: (challengeId?: string) => string | undefined;
}

/** An inbox for TANs. */
function createTans(): Tans & { readonly receive: (notice: TanNotice) => void; readonly clear: () => void } {
  const tans: TanNotice[] = [];
  return {
    tans,
    lastTan: (challengeId) => tans.findLast((notice) => challengeId === undefined || notice.challengeId === challengeId)?.tan,
    receive: (notice) => void tans.push(notice),
    clear() {
      tans.length = 0;
    },
  };
}
