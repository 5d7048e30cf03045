import { createMemoryStore, type MemoryStore, type Token } from "@token-apis/server";
import { createStack } from "../levers/stack.ts";
import type { Undo } from "../levers/undo.ts";

/** What has become of all tokens up to a serial. */
interface Cut {
  readonly serial: number;
  readonly fault: "expired" | "revoked";
}

/** A store in which tokens can be let end and be brought back. */
export interface CuttableStore extends MemoryStore {
  /** Ends every token that there is now: it is as good as expired, or revoked. */
  readonly endTokens: (fault: Cut["fault"]) => Undo;
  /** An owner's tokens, by ascending serial: expired ones too, revoked ones not. */
  readonly everyToken: (owner: string) => readonly Token[];
  /** Removes a token, whatever has become of it. False: there is none such. */
  readonly dropToken: (owner: string, serial: number) => boolean;
}

const EVERYTHING = { direction: "ascending", threshold: 0, count: Infinity } as const;

/** Nothing is changed in the tokens themselves, so taking it back is exact. */
export function createCuttableStore(): CuttableStore {
  const store = createMemoryStore();
  const cuts = createStack<Cut>();
  let lastSerial = 0;
  const cutOf = (serial: number): Cut | undefined => cuts.values().find((cut) => serial <= cut.serial);
  const asCut = (token: Token): Token | undefined => {
    const cut = cutOf(token.serial);
    if (!cut) return token;
    return cut.fault === "expired" ? { ...token, expires: 0 } : undefined;
  };
  /** Serials above it are whole. */
  const bound = (): number => Math.max(0, ...cuts.values().map(({ serial }) => serial));

  return {
    ...store,
    createToken(token, spend) {
      const kept = store.createToken(token, spend);
      lastSerial = kept?.serial ?? lastSerial;
      return kept;
    },
    findToken(key) {
      const token = store.findToken(key);
      return token && asCut(token);
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
      lastSerial = 0;
    },
    everyToken: (owner) => store.listTokens(owner, EVERYTHING, -Infinity).flatMap((token) => asCut(token) ?? []),
    dropToken: (owner, serial) => store.revokeToken(owner, serial, -Infinity),
    endTokens: (fault) => cuts.push({ serial: lastSerial, fault }),
  };
}
