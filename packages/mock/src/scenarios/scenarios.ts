import { once, type Undo, undoAll } from "../levers/undo.ts";

/** Brings about a situation; gives the way back. */
export type Scenario = () => Undo;

/** Picks situations by name, several at once if need be. */
export interface ScenarioLever<Name extends string> {
  /**
   * Brings about named situations, one after the other: `use("two-factor-any", "slow")`. They hold until the function
   * that it returns is called, or `reset`.
   *
   * @throws {TypeError} There is no scenario of this name; then none of the others is used either.
   */
  readonly use: (...names: readonly Name[]) => Undo;
  /** All names, for a menu. */
  readonly scenarios: readonly Name[];
}

/** @returns The lever; after `forget`, what was used before cannot be taken back any more: all is as it was anyway. */
export function createScenarioLever<Name extends string>(
  table: Readonly<Record<Name, Scenario>>,
): ScenarioLever<Name> & { readonly forget: () => void } {
  const scenarios = Object.keys(table) as Name[];
  let life = 0;
  return {
    scenarios,
    forget: () => void life++,
    use(...names) {
      for (const name of names) {
        if (!Object.hasOwn(table, name)) {
          throw new TypeError(`There is no scenario "${name}". There are ${scenarios.join(", ")}.`);
        }
      }
      const used = life;
      const undo = undoAll(names.map((name) => once(table[name]())));
      return () => {
        if (used === life) undo();
      };
    },
  };
}
