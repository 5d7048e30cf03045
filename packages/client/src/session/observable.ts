/** A value with listeners for its changes. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

/**
 * Calls listeners synchronously, in the order in which they were added. All are called, even if one throws. When a listener
 * changes the value, the remaining ones are called with the newer value only.
 */
export function observable<Value>(value: Value): Observable<Value> {
  const listeners = new Set<{ readonly hear: (value: Value) => void }>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const { hear } of listeners) {
        try {
          hear(next);
        } catch (error) {
          // Reported as an uncaught error.
          void Promise.reject(error);
        }
        if (value !== next) return;
      }
    },
    subscribe(hear) {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
