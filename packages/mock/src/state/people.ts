import type { Directory, PrincipalSeed } from "@token-apis/server";
import { createStack, once, type Undo } from "../levers/undo.ts";

/** Who is there: instances, accounts, API clients. */
export interface People<Seed> {
  /** Names, in the order in which they came. */
  readonly list: () => readonly string[];
  /** What is known of somebody, as in a seed. */
  readonly get: (name: string) => Seed | undefined;
  /** Adds somebody, or puts them in the place of who had the name; tokens stay. */
  readonly add: (name: string, seed: Seed) => void;
  /** Forgets somebody; their tokens let nobody in any more. */
  readonly remove: (name: string) => void;
}

/** People, and how to change all of them at once. */
export interface SeededPeople<Seed> extends People<Seed> {
  readonly disguise: Disguise<Seed>;
  /** Has everybody as in the seed again. */
  readonly reset: () => void;
}

/** Has everybody be somewhat different for as long as it is not undone, who comes meanwhile too; `undefined` leaves them out. */
export type Disguise<Seed> = (as: (seed: Seed) => Seed | undefined) => Undo;

/**
 * Lets a directory be changed and put back.
 *
 * @param seeds - Who is in the directory.
 * @param toPrincipal - What the directory wants to know of somebody.
 */
export function createPeople<Seed>(
  directory: Directory,
  seeds: Readonly<Record<string, Seed>>,
  toPrincipal: (seed: Seed) => PrincipalSeed,
): SeededPeople<Seed> {
  let known = new Map(Object.entries(seeds));
  let isAsSeeded = true;
  // Kept apart from what is known, so that one can be taken back from below another.
  const disguises = createStack<(seed: Seed) => Seed | undefined>();

  const get = (name: string): Seed | undefined =>
    disguises.values().reduceRight<Seed | undefined>((seed, as) => seed && as(seed), known.get(name));

  function show(name: string): void {
    isAsSeeded = false;
    const seed = get(name);
    if (seed === undefined) directory.leave(name);
    else directory.enter(name, toPrincipal(seed));
  }
  // From scratch: the directory is to have them in the order in which they came.
  function showAll(): void {
    directory.names().forEach((name) => directory.leave(name));
    [...known.keys()].forEach(show);
  }

  return {
    list: directory.names,
    // Changed in place, it would be what the seed says from then on.
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
