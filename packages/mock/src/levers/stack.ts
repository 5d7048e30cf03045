import { once, type Undo } from "./undo.ts";

/** Values of which the newest counts. */
export interface Stack<Value> {
  /** The newest first. */
  readonly values: () => readonly Value[];
  readonly push: (value: Value) => Undo;
  readonly clear: () => void;
}

export function createStack<Value>(): Stack<Value> {
  let entries: readonly { readonly value: Value }[] = [];
  // Looked at with each request, and seldom changed.
  let values: readonly Value[] = [];
  function set(changed: typeof entries): void {
    entries = changed;
    values = changed.map(({ value }) => value);
  }
  return {
    values: () => values,
    push(value) {
      const entry = { value };
      set([entry, ...entries]);
      return once(() => set(entries.filter((other) => other !== entry)));
    },
    clear: () => set([]),
  };
}
