import type { Directory, PrincipalSeed } from "@token-apis/server";
import type { Undo } from "./undo.ts";

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

/** People, and how to have them back as the seed has them. */
export interface SeededPeople<Seed> extends People<Seed> {
  readonly reset: () => void;
}

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
  const known = new Map(Object.entries(seeds));
  const changed = new Set<string>();

  function put(name: string, seed: Seed | undefined): void {
    if (seed === undefined) {
      known.delete(name);
      directory.leave(name);
    } else {
      known.set(name, seed);
      directory.enter(name, toPrincipal(seed));
    }
  }
  function change(name: string, seed: Seed | undefined): void {
    put(name, seed);
    changed.add(name);
  }
  return {
    list: directory.names,
    get: (name) => known.get(name),
    add: change,
    remove: (name) => change(name, undefined),
    reset() {
      for (const name of changed) put(name, Object.hasOwn(seeds, name) ? seeds[name] : undefined);
      changed.clear();
    },
  };
}

/** Changes everybody who is there, for as long as it is not undone. `undefined` removes. */
export function changeAll<Seed>(people: People<Seed>, change: (seed: Seed) => Seed | undefined): Undo {
  const before = people.list().map((name) => [name, people.get(name)] as const);
  for (const [name, seed] of before) {
    const changed = seed && change(seed);
    if (changed === undefined) people.remove(name);
    else people.add(name, changed);
  }
  return () => {
    for (const [name, seed] of before) if (seed !== undefined) people.add(name, seed);
  };
}
