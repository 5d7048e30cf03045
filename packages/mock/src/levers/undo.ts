/** Undoes the call that returned it, and nothing else. Idempotent. */
export type Undo = () => void;

/** Combines several: the last call is undone first. */
export const undoAll = (undos: readonly Undo[]): Undo => once(() => undos.toReversed().forEach((undo) => undo()));

/** Makes an undo idempotent. */
export function once(undo: Undo): Undo {
  let isDone = false;
  return () => {
    if (!isDone) undo();
    isDone = true;
  };
}

/** A stack whose values can be removed in any order. */
export interface Stack<Value> {
  /** The newest first. */
  readonly values: () => readonly Value[];
  readonly push: (value: Value) => Undo;
  readonly clear: () => void;
}

export function createStack<Value>(): Stack<Value> {
  let entries: readonly { readonly value: Value }[] = [];
  // Read with each request, and rarely changed.
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
