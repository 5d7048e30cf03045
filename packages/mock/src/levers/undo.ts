/** Takes back what the call that returned it has done, and nothing else. The second time it does nothing. */
export type Undo = () => void;

/** One for all; the last that was done is taken back first. */
export const undoAll = (undos: readonly Undo[]): Undo => once(() => undos.toReversed().forEach((undo) => undo()));

/** Makes sure that taking back happens once. */
export function once(undo: Undo): Undo {
  let isDone = false;
  return () => {
    if (!isDone) undo();
    isDone = true;
  };
}

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
