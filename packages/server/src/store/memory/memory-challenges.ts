import type { Challenge, ChallengeStore } from "../challenge-store.ts";

/** Challenges in memory, and `spendSet`, which makes a set count for the one request that it may serve. */
export interface MemoryChallenges extends ChallengeStore {
  /** Forgets them all, and failures too. */
  clear(): void;
  /** False: spent before, or forgotten. */
  spendSet(set: string, now: number): boolean;
}

/** Challenges in memory. A challenge is never changed but replaced, so what was handed out stays as it was. */
export function createMemoryChallenges(): MemoryChallenges {
  const byId = new Map<string, Challenge>();
  const idsOfSet = new Map<string, readonly string[]>();
  // The oldest first.
  const setsOfOwner = new Map<string, readonly string[]>();
  const failures = new Map<string, number>();

  const find = (id: string, now: number): Challenge | undefined => {
    const challenge = byId.get(id);
    return challenge && challenge.expires > now ? challenge : undefined;
  };
  const findOwn = (owner: string, id: string, now: number): Challenge | undefined => {
    const challenge = find(id, now);
    return challenge?.owner === owner ? challenge : undefined;
  };
  const findSet = (set: string, now: number): readonly Challenge[] =>
    (idsOfSet.get(set) ?? []).flatMap((id) => find(id, now) ?? []);
  const setsOf = (owner: string): readonly string[] => (setsOfOwner.get(owner) ?? []).filter((set) => idsOfSet.has(set));
  const change = (challenge: Challenge, changes: Partial<Challenge>): void => {
    byId.set(challenge.id, { ...challenge, ...changes });
  };

  return {
    addChallenges(challenges, now, maxUnsent = Infinity) {
      forgetOld(now);
      const [first] = challenges;
      if (first === undefined) return;
      for (const challenge of challenges) byId.set(challenge.id, challenge);
      const ids = challenges.map(({ id }) => id);
      idsOfSet.set(first.set, ids);
      setsOfOwner.set(first.owner, [...setsOf(first.owner), first.set]);
      const unsent = setsOf(first.owner).filter((set) => findSet(set, now).every(({ code }) => code === undefined));
      for (const set of unsent.slice(0, Math.max(0, unsent.length - maxUnsent))) forgetSet(set);
    },
    liveCodes(owner, exceptId, now) {
      const others = setsOf(owner).flatMap((set) => findSet(set, now).filter(({ id, solved }) => id !== exceptId && !solved));
      const codes = others.flatMap(({ code }) => (code && code.expires > now && code.triesLeft > 0 ? [code.expires] : []));
      return codes.toSorted((a, b) => a - b);
    },
    findChallengeSets(ids, now) {
      const sets = new Set(ids.flatMap((id) => find(id, now)?.set ?? []));
      return [...sets].flatMap((set) => findSet(set, now));
    },
    replaceCode(owner, id, code, { now, notAfter }) {
      const challenge = findOwn(owner, id, now);
      if (challenge && !challenge.solved && (challenge.code?.sent ?? -Infinity) <= notAfter) change(challenge, { code });
      return challenge;
    },
    takeTry(owner, id, now) {
      const challenge = findOwn(owner, id, now);
      const code = challenge?.code;
      if (challenge && code && !challenge.solved && code.expires > now && code.triesLeft > 0) {
        change(challenge, { code: { ...code, triesLeft: code.triesLeft - 1 } });
      }
      return challenge;
    },
    solveChallenge(owner, id, now) {
      const challenge = findOwn(owner, id, now);
      if (challenge) change(challenge, { solved: true });
    },
    countFailure(owner) {
      failures.set(owner, (failures.get(owner) ?? 0) + 1);
    },
    failures: (owner) => failures.get(owner) ?? 0,
    clearFailures(owner, limit) {
      if ((failures.get(owner) ?? 0) < limit) failures.delete(owner);
    },
    spendSet(set, now) {
      const challenges = findSet(set, now);
      if (challenges.length === 0 || challenges.some(({ spent }) => spent)) return false;
      for (const challenge of challenges) change(challenge, { spent: true });
      return true;
    },
    clear: () => [byId, idsOfSet, setsOfOwner, failures].forEach((map) => map.clear()),
  };

  // Challenges of one age live equally long, so the oldest come first, and the first one alive ends the search.
  function forgetOld(now: number): void {
    for (const { set, expires } of byId.values()) {
      if (expires > now) return;
      forgetSet(set);
    }
  }

  function forgetSet(set: string): void {
    for (const id of idsOfSet.get(set) ?? []) byId.delete(id);
    idsOfSet.delete(set);
  }
}
