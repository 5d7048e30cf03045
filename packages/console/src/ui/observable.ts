import { useSyncExternalStore } from "react";

/** A value that components can follow. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes an observable with its first value. */
export function createObservable<Value>(first: Value): Observable<Value> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Renders the component anew whenever the value changes. */
export const useObservable = <Value>({ subscribe, get }: Observable<Value>): Value => useSyncExternalStore(subscribe, get);
