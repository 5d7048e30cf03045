import type { Directory, PrincipalSeed } from "@token-apis/server";
import { createStack, once, type Undo } from "../levers/undo.ts";

/** The principals of a mock: instances, accounts or API clients. */
export interface People<Seed> {
  /** Names, in the order in which they were added. */
  readonly list: () => readonly string[];
  /** A principal, as in a seed. */
  readonly get: (name: string) => Seed | undefined;
  /** Adds a principal, or replaces the one of that name. Its tokens stay. */
  readonly add: (name: string, seed: Seed) => void;
  /** Removes a principal. Its tokens are refused from then on. */
  readonly remove: (name: string) => void;
}

/** Principals, and overrides for all of them. */
export interface SeededPeople<Seed> extends People<Seed> {
  readonly disguise: Disguise<Seed>;
  /** Restores the seed. */
  readonly reset: () => void;
}

/** Overrides all principals, later ones included, until it is undone. `undefined` removes a principal. */
export type Disguise<Seed> = (as: (seed: Seed) => Seed | undefined) => Undo;

/**
 * Makes the principals of a directory changeable and resettable.
 *
 * @param seeds - The principals of the directory.
 * @param toPrincipal - Converts a seed to the form of the directory.
 */
export function createPeople<Seed>(
  directory: Directory,
  seeds: Readonly<Record<string, Seed>>,
  toPrincipal: (seed: Seed) => PrincipalSeed,
): SeededPeople<Seed> {
  let known = new Map(Object.entries(seeds));
  let isAsSeeded = true;
  // Kept apart from the seeds, so that each can be undone separately.
  const disguises = createStack<(seed: Seed) => Seed | undefined>();

  const get = (name: string): Seed | undefined =>
    disguises.values().reduceRight<Seed | undefined>((seed, as) => seed && as(seed), known.get(name));

  function show(name: string): void {
    isAsSeeded = false;
    const seed = get(name);
    if (seed === undefined) directory.leave(name);
    else directory.enter(name, toPrincipal(seed));
  }
  // Rebuilt completely, to keep the order in which the principals were added.
  function showAll(): void {
    directory.names().forEach((name) => directory.leave(name));
    [...known.keys()].forEach(show);
  }

  return {
    list: directory.names,
    // A copy: a change in place would change the seed.
    get: (name) => structuredClone(get(name)),
    add(name, seed) {
      known.set(name, seed);
      show(name);
    },
    remove(name) {
      known.delete(name);
      show(name);
    },
    disguise(as) {
      const undress = disguises.push(as);
      showAll();
      return once(() => {
        undress();
        showAll();
      });
    },
    reset() {
      if (isAsSeeded) return;
      disguises.clear();
      known = new Map(Object.entries(seeds));
      showAll();
      isAsSeeded = true;
    },
  };
}
