/** A value that tells when it changes. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

/** Listeners are called at once, in the order in which they came; what one throws keeps nobody from hearing. */
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
          // To where the runtime reports what nobody has caught.
          void Promise.reject(error);
        }
      }
    },
    subscribe(hear) {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
