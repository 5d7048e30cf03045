/** A value that tells when it changes. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

/**
 * Calls listeners at once, in the order in which they were added. All are called, even when one throws. When one of
 * them changes the value, the others hear of the newer one alone.
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
