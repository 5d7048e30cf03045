/** A value that tells when it changes. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

/**
 * Listeners are called at once, in the order in which they came; what one throws keeps nobody from hearing. When one of
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
