import type { Page } from "../paging.ts";
import { isPast } from "../../environment/time.ts";
import { type Entitlement, KEEP_EXPIRED_MS, type NewToken, type Token, type TokenStore } from "../token-store.ts";

const CREATES_BETWEEN_SWEEPS = 4096;

interface MemoryToken extends Token {
  lastAccess: number;
}

/** Tokens in memory: every answer is there at once. */
export interface MemoryTokens extends TokenStore {
  createToken(token: NewToken, entitlement?: Entitlement): Token | undefined;
  findToken(key: string): Token | undefined;
  touchToken(token: Token, at: number): void;
  listTokens(owner: string, page: Page, now: number): readonly Token[];
  revokeToken(owner: string, serial: number, now: number): boolean;
  /** Forgets them all; serials count from 1 again. */
  clear(): void;
}

/** Tokens in memory: found by a map, paged by binary search. */
export function createMemoryTokens(spendSet: (set: string, now: number) => boolean): MemoryTokens {
  const byKey = new Map<string, MemoryToken>();
  // By ascending serial.
  const byOwner = new Map<string, MemoryToken[]>();
  let lastSerial = 0;
  let createsUntilSweep = CREATES_BETWEEN_SWEEPS;

  return {
    createToken(token, entitlement) {
      if (entitlement && !isEntitled(entitlement, token.created)) return undefined;
      const kept: MemoryToken = { ...token, serial: ++lastSerial, lastAccess: token.created };
      const owned = byOwner.get(token.owner);
      if (owned) owned.push(kept);
      else byOwner.set(token.owner, [kept]);
      byKey.set(kept.key, kept);
      if (--createsUntilSweep === 0) sweep(token.created - KEEP_EXPIRED_MS);
      return kept;
    },
    findToken: (key) => byKey.get(key),
    touchToken(token, at) {
      const kept = byKey.get(token.key);
      if (kept) kept.lastAccess = at;
    },
    listTokens: (owner, page, now) => readPage(byOwner.get(owner) ?? [], page, now),
    revokeToken(owner, serial, now) {
      const tokens = byOwner.get(owner) ?? [];
      const index = firstFrom(tokens, serial);
      const token = tokens[index];
      if (token?.serial !== serial || isPast(token.expires, now)) return false;
      tokens.splice(index, 1);
      return byKey.delete(token.key);
    },
    clear() {
      byKey.clear();
      byOwner.clear();
      lastSerial = 0;
      createsUntilSweep = CREATES_BETWEEN_SWEEPS;
    },
  };

  function isEntitled(entitlement: Entitlement, now: number): boolean {
    if ("spend" in entitlement) return spendSet(entitlement.spend, now);
    const parent = byKey.get(entitlement.parent);
    return parent !== undefined && !isPast(parent.expires, now);
  }

  // Every so many creates, so that what it costs is little for each and memory stays in proportion.
  function sweep(deadline: number): void {
    for (const [owner, tokens] of byOwner)
      byOwner.set(
        owner,
        tokens.filter(({ expires }) => !isPast(expires, deadline)),
      );
    for (const token of byKey.values()) if (isPast(token.expires, deadline)) byKey.delete(token.key);
    createsUntilSweep = Math.max(CREATES_BETWEEN_SWEEPS, byKey.size);
  }
}

function readPage(tokens: readonly Token[], { direction, threshold, count }: Page, now: number): Token[] {
  const rows: Token[] = [];
  const step = direction === "ascending" ? 1 : -1;
  let index = step > 0 ? firstFrom(tokens, threshold + 1) : firstFrom(tokens, threshold) - 1;
  for (; rows.length < count; index += step) {
    const token = tokens[index];
    if (token === undefined) break;
    if (!isPast(token.expires, now)) rows.push(token);
  }
  return rows;
}

/** Index of the first token whose serial is not below `serial`. */
function firstFrom(tokens: readonly Token[], serial: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.serial ?? Infinity) < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
