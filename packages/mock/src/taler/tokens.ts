import { createTokenSecret, type Principal, type Random, type Token } from "@token-apis/server";
import { type Duration, toMilliseconds } from "../state/duration.ts";
import type { MockClock } from "../state/mock-clock.ts";
import type { Undo } from "../levers/undo.ts";
import type { CuttableStore } from "./token-store.ts";

/** A token as the mock knows it. Points in time are milliseconds since 1970. */
export interface MockToken extends Omit<Token, "key"> {
  /** Name of the instance or account that it belongs to. */
  readonly owner: string;
}

/** The tokens that there are. */
export interface MockTokens {
  /** Those of one owner, or of all, by ascending serial; expired ones too, revoked ones not. */
  readonly list: (owner?: string) => readonly MockToken[];
  /** Revokes one, as if it had been done elsewhere. False: there is none such. */
  readonly revoke: (serial: number) => boolean;
}

/** What a token is to be. */
export interface TokenWish<Scope extends string> {
  /** @default the greatest */
  readonly scope?: Scope;
  /** @default false */
  readonly refreshable?: boolean;
  readonly description?: string;
  /** From now on; zero or less is expired. @default 24 hours */
  readonly expiresIn?: Duration | "never";
  /** How long it has been there. @default not at all */
  readonly age?: Duration;
}

/** A token that was given. */
interface GivenToken {
  /** What goes behind `Bearer `. */
  readonly secret: string;
  readonly takeBack: Undo;
}

/** Where tokens come from and go to. */
export interface TokenDesk extends MockTokens {
  readonly give: (owner: Principal, wish: TokenWish<string> & { readonly scope: string }) => GivenToken;
}

/** @param owners - Everybody who may have tokens now. */
export function createTokenDesk(
  store: CuttableStore,
  clock: MockClock,
  random: Random,
  owners: () => readonly Principal[],
): TokenDesk {
  return {
    list: (wanted) =>
      owners()
        .filter(({ name }) => wanted === undefined || name === wanted)
        .flatMap((principal) =>
          store.everyToken(principal.owner).map(({ key: _key, ...token }) => ({ ...token, owner: principal.name })),
        )
        .toSorted((a, b) => a.serial - b.serial),
    revoke: (serial) =>
      owners().some(
        ({ owner }) => store.everyToken(owner).some((token) => token.serial === serial) && store.dropToken(owner, serial),
      ),
    give({ owner }, { scope, refreshable = false, description, expiresIn = { hours: 24 }, age = {} }) {
      const { text: secret, key } = createTokenSecret(random);
      const now = clock.now();
      const expires = expiresIn === "never" ? expiresIn : now + toMilliseconds(expiresIn);
      const created = now - toMilliseconds(age);
      const token = store.createToken({ owner, key, scope, refreshable, description, created, expires });
      if (token === undefined) throw new Error("A store in memory keeps every token that needs no challenge.");
      return { secret, takeBack: () => void store.dropToken(owner, token.serial) };
    },
  };
}
