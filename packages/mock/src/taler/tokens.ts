import {
  createMemoryStore,
  createTokenSecret,
  type MemoryStore,
  type Principal,
  type Random,
  type Token,
} from "@token-apis/server";
import { type Duration, type MockClock, toMilliseconds } from "../state/mock-clock.ts";
import { createStack, type Undo } from "../levers/undo.ts";

/** A token as the mock knows it. Points in time are milliseconds since 1970. */
export interface MockToken extends Omit<Token, "key"> {
  /** Name of the instance or account that it belongs to. */
  readonly owner: string;
}

/** The tokens that there are. */
export interface MockTokens {
  /** Those of one owner, or of all, by ascending serial; expired ones too, revoked ones not. */
  readonly list: (owner?: string) => readonly MockToken[];
  /** Revokes a token, as another client would. Returns false for an unknown token. */
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

/** What has become of all tokens up to a serial. */
interface Cut {
  readonly serial: number;
  readonly fault: "expired" | "revoked";
}

/** A store in which tokens can be let end and be brought back. */
export interface CuttableStore extends MemoryStore {
  /** Ends every token that there is now: it is as good as expired, or revoked. */
  readonly endTokens: (fault: Cut["fault"]) => Undo;
  /** Lets every token have this scope when it is presented. */
  readonly limitTokens: (scope: string) => Undo;
  /** An owner's tokens, by ascending serial: expired ones too, revoked ones not. */
  readonly everyToken: (owner: string) => readonly Token[];
  /** Deletes a token, expired or not. Returns false for an unknown token. */
  readonly dropToken: (owner: string, serial: number) => boolean;
}

const EVERYTHING = { direction: "ascending", threshold: 0, count: Infinity } as const;

/** Nothing is changed in the tokens themselves, so taking it back is exact. */
export function createCuttableStore(): CuttableStore {
  const store = createMemoryStore();
  const cuts = createStack<Cut>();
  let lastSerial = 0;
  const cutOf = (serial: number): Cut | undefined => cuts.values().find((cut) => serial <= cut.serial);
  const limits = createStack<string>();
  const asLimited = (token: Token): Token => {
    const [scope] = limits.values();
    return scope === undefined ? token : { ...token, scope };
  };
  const asCut = (token: Token): Token | undefined => {
    const cut = cutOf(token.serial);
    if (!cut) return token;
    return cut.fault === "expired" ? { ...token, expires: 0 } : undefined;
  };
  /** Serials above it are whole. */
  const bound = (): number => Math.max(0, ...cuts.values().map(({ serial }) => serial));

  return {
    ...store,
    createToken(token, entitlement) {
      if (entitlement && "parent" in entitlement) {
        const parent = store.findToken(entitlement.parent);
        if (parent && asCut(parent) !== parent) return undefined;
      }
      const kept = store.createToken(token, entitlement);
      lastSerial = kept?.serial ?? lastSerial;
      return kept;
    },
    findToken(key) {
      const token = store.findToken(key);
      return token && asCut(asLimited(token));
    },
    listTokens(owner, page, now) {
      const least = bound();
      if (least === 0) return store.listTokens(owner, page, now);
      const threshold = page.direction === "ascending" ? Math.max(page.threshold, least) : page.threshold;
      return store.listTokens(owner, { ...page, threshold }, now).filter(({ serial }) => serial > least);
    },
    revokeToken: (owner, serial, now) => serial > bound() && store.revokeToken(owner, serial, now),
    clear() {
      store.clear();
      cuts.clear();
      limits.clear();
      lastSerial = 0;
    },
    everyToken: (owner) => store.listTokens(owner, EVERYTHING, -Infinity).flatMap((token) => asCut(token) ?? []),
    dropToken: (owner, serial) => store.revokeToken(owner, serial, -Infinity),
    endTokens: (fault) => cuts.push({ serial: lastSerial, fault }),
    limitTokens: limits.push,
  };
}
