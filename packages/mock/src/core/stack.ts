import { once, type Undo } from "./undo.ts";

/** Values of which the newest counts. */
export interface Stack<Value> {
  /** The newest first. */
  readonly values: () => readonly Value[];
  readonly push: (value: Value) => Undo;
  readonly clear: () => void;
}

export function createStack<Value>(): Stack<Value> {
  let entries: { readonly value: Value }[] = [];
  return {
    values: () => entries.map(({ value }) => value),
    push(value) {
      const entry = { value };
      entries = [entry, ...entries];
      return once(() => {
        entries = entries.filter((other) => other !== entry);
      });
    },
    clear() {
      entries = [];
    },
  };
}
